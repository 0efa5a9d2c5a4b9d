import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Signer } from './signature.ts';

/** A file of a pass, with the hash that its manifest says. Made once and used in many passes. */
export type PassFile = { name: string; bytes: Buffer; sha1: string; crc: number };

/** The format says SHA-1; that nothing is forged is the signature's, which is made with SHA-256. */
export const toPassFile = (name: string, bytes: Buffer): PassFile => ({
  name,
  bytes,
  sha1: createHash('sha1').update(bytes).digest('hex'),
  crc: crc32(bytes),
});

/** The files as a signed pass: with what says which files there are, and who says so. */
export function packPass(files: readonly PassFile[], signer: Signer, at: Date): Buffer {
  const hashes = Object.fromEntries(files.map(({ name, sha1 }) => [name, sha1]));
  const manifest = Buffer.from(JSON.stringify(hashes));
  return zipStored([
    ...files,
    toPassFile('manifest.json', manifest),
    toPassFile('signature', signer(manifest, at)),
  ]);
}

/** 1 January 2026: a date of its own would make two equal passes different. */
const DATE = ((2026 - 1980) << 25) | (1 << 21) | (1 << 16);
const VERSION = 20;
const UTF8_NAMES = 0x0800;

/** A zip that packs nothing: pictures are packed already (PKWARE APPNOTE, 4.3). */
function zipStored(files: readonly Omit<PassFile, 'sha1'>[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, crc } of files) {
    const nameBytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(VERSION, 0);
    common.writeUInt16LE(UTF8_NAMES, 2);
    common.writeUInt32LE(DATE >>> 0, 6);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    local.push(Buffer.from('PK\x03\x04'), common, nameBytes, bytes);
    const entry = Buffer.alloc(46);
    entry.write('PK\x01\x02', 'latin1');
    entry.writeUInt16LE(VERSION, 4);
    common.copy(entry, 6);
    entry.writeUInt32LE(offset, 42);
    central.push(entry, nameBytes);
    offset += 30 + nameBytes.length + bytes.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}
