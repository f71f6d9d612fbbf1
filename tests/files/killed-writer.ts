import { writeAll } from '../../src/files/write.ts';

/** Writes sets of files one after the other until it is killed: every file of set n holds n. */
const [folder = '', files = '12'] = process.argv.slice(2);
for (let set = 1; ; set++) {
  const content = `${set}\n`.repeat(20_000);
  writeAll(
    folder,
    new Map(Array.from({ length: Number(files) }, (_, index) => [`a/${index}.txt`, content])),
  );
  if (set === 1) process.stdout.write('ready\n');
}
