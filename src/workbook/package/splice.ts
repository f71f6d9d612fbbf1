import type { ElementEnd, ElementTag } from './xml-reader.ts';

/** Builds a text from another one by replacing pieces of it, from front to back. */
export class Splicer {
  private readonly text: string;
  private readonly pieces: string[] = [];
  private copied = 0;

  constructor(text: string) {
    this.text = text;
  }

  replace(start: number, end: number, replacement: string): void {
    this.pieces.push(this.text.slice(this.copied, start), replacement);
    this.copied = end;
  }

  insert(at: number, addition: string): void {
    if (addition !== '') this.replace(at, at, addition);
  }

  /** Adds content at the end of an element, opening it when it closes itself. */
  append(tag: ElementTag, { contentEnd }: ElementEnd, addition: string): void {
    if (addition === '') return;
    if (tag.selfClosing) {
      this.replace(tag.end - '/>'.length, tag.end, `>${addition}</${tag.name}>`);
    } else this.insert(contentEnd, addition);
  }

  result(): string {
    this.pieces.push(this.text.slice(this.copied));
    this.copied = this.text.length;
    return this.pieces.join('');
  }
}
