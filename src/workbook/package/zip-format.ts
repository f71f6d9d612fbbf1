/** Layout of zip records (PKWARE APPNOTE 6.3, sections 4.3 and 4.4). */

export const LOCAL_SIGNATURE = 0x04034b50;
export const CENTRAL_SIGNATURE = 0x02014b50;
export const END_SIGNATURE = 0x06054b50;
export const DESCRIPTOR_SIGNATURE = 0x08074b50;
export const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
export const ZIP64_END_SIGNATURE = 0x06064b50;

export const LOCAL_SIZE = 30;
export const CENTRAL_SIZE = 46;
export const END_SIZE = 22;
export const ZIP64_LOCATOR_SIZE = 20;
export const ZIP64_END_SIZE = 56;

export const STORED = 0;
export const DEFLATED = 8;

export const FLAG_ENCRYPTED = 0x0001;
export const FLAG_DESCRIPTOR = 0x0008;
export const FLAG_STRONG_ENCRYPTION = 0x0040;
export const FLAG_UTF8 = 0x0800;
export const FLAG_MASKED = 0x2000;

/** 1980-01-01 00:00, the first moment a zip can name: the date of everything we write. */
export const FIXED_TIME = 0;
export const FIXED_DATE = 0x0021;

export const MAX_32 = 0xffffffff;
export const MAX_16 = 0xffff;

/** One entry as found. Raw views share memory with the file and must not be written to. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc32: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where the local record starts in the file. */
  readonly offset: number;
  /** Where the central record says so: in its header, or in 8 bytes of its zip64 field. */
  readonly offsetPlace: OffsetPlace;
  readonly isFolder: boolean;
  readonly nameBytes: Buffer;
  /** The compressed data. */
  readonly data: Buffer;
  /** Local header, data and descriptor. */
  readonly localRecord: Buffer;
  readonly centralRecord: Buffer;
}

/** A place in a central record, in bytes from its start. */
export interface OffsetPlace {
  readonly at: number;
  readonly width: 4 | 8;
}

/** The end records of a zip64 file as found. */
export interface Zip64End {
  readonly record: Buffer;
  /** The plain end record that follows, without its comment. */
  readonly plain: Buffer;
}

export interface ZipArchive {
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  readonly comment: Buffer;
  /** Undefined for a file that has no zip64 end records. */
  readonly zip64: Zip64End | undefined;
}
