import { groupBy } from './group.ts';

/** Something that happens to a question, such as a sudden change in one year. */
export interface Happening {
  question: string;
}

/**
 * Groups what happens to a whole and to its parts at the same time, so that a reader sees one
 * finding with its followers and not one for every part. A happening follows the first of the
 * wholes of its question (direct or further up) that has one to which it `belongs`.
 */
export function foldIntoWholes<T extends Happening>(
  happenings: readonly T[],
  wholesOf: (question: string) => readonly string[],
  belongs: (part: T, whole: T) => boolean,
): { leader: T; followers: T[] }[] {
  const byQuestion = groupBy(happenings, ({ question }) => question);
  const wholeOf = (part: T): T | undefined => {
    const seen = new Set<string>([part.question]);
    let level = wholesOf(part.question);
    while (level.length > 0) {
      const above = level.filter((question) => !seen.has(question));
      for (const question of above) {
        seen.add(question);
        const whole = byQuestion.get(question)?.find((entry) => belongs(part, entry));
        if (whole !== undefined) return whole;
      }
      level = above.flatMap((question) => wholesOf(question));
    }
    return undefined;
  };
  const leaderOf = (happening: T): T => {
    const passed = new Set<T>();
    let leader = happening;
    for (let next = wholeOf(leader); next !== undefined && !passed.has(next); ) {
      passed.add(leader);
      leader = next;
      next = wholeOf(leader);
    }
    return leader;
  };
  const groups = groupBy(happenings, leaderOf);
  return [...groups].map(([leader, members]) => ({
    leader,
    followers: members.filter((member) => member !== leader),
  }));
}
