// @ts-nocheck
function stryNS_9fa48() {
  var g = typeof globalThis === 'object' && globalThis && globalThis.Math === Math && globalThis || new Function("return this")();
  var ns = g.__stryker__ || (g.__stryker__ = {});
  if (ns.activeMutant === undefined && g.process && g.process.env && g.process.env.__STRYKER_ACTIVE_MUTANT__) {
    ns.activeMutant = g.process.env.__STRYKER_ACTIVE_MUTANT__;
  }
  function retrieveNS() {
    return ns;
  }
  stryNS_9fa48 = retrieveNS;
  return retrieveNS();
}
stryNS_9fa48();
function stryCov_9fa48() {
  var ns = stryNS_9fa48();
  var cov = ns.mutantCoverage || (ns.mutantCoverage = {
    static: {},
    perTest: {}
  });
  function cover() {
    var c = cov.static;
    if (ns.currentTestId) {
      c = cov.perTest[ns.currentTestId] = cov.perTest[ns.currentTestId] || {};
    }
    var a = arguments;
    for (var i = 0; i < a.length; i++) {
      c[a[i]] = (c[a[i]] || 0) + 1;
    }
  }
  stryCov_9fa48 = cover;
  cover.apply(null, arguments);
}
function stryMutAct_9fa48(id) {
  var ns = stryNS_9fa48();
  function isActive(id) {
    if (ns.activeMutant === id) {
      if (ns.hitCount !== void 0 && ++ns.hitCount > ns.hitLimit) {
        throw new Error('Stryker: Hit count limit reached (' + ns.hitCount + ')');
      }
      return true;
    }
    return false;
  }
  stryMutAct_9fa48 = isActive;
  return isActive(id);
}
import { closeSync, fchmodSync, fsyncSync, linkSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, type Stats, unlinkSync, writeSync } from 'node:fs';

/**
 * Every operation on files that the output stage does, as one object, so that a test can make any of them fail.
 * All reject with Node's system errors (`code` ENOSPC and the like).
 */
export interface Disk {
  /** What is at a path, links not followed. */
  lstat(path: string): Promise<DiskEntry>;
  readFile(path: string): Promise<Uint8Array>;
  /** The names in a folder. */
  readdir(path: string): Promise<string[]>;
  /** Makes a folder and those above it; one that is there already is no error. */
  mkdir(path: string): Promise<void>;
  /** Opens a new file for writing; EEXIST when there is anything of that name. */
  create(path: string, mode: number): Promise<NewFile>;
  /** A second name for a file; EEXIST when the name is taken. */
  link(path: string, name: string): Promise<void>;
  /** Moves a file, in one step and over what is there. */
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  wait(milliseconds: number): Promise<void>;
}

/** A new file, open for writing. */
export interface NewFile {
  write(bytes: Uint8Array): Promise<void>;
  /** Waits until the bytes have reached the device. */
  sync(): Promise<void>;
  chmod(mode: number): Promise<void>;
  close(): Promise<void>;
}

/** What `lstat` tells. */
export interface DiskEntry {
  kind: 'file' | 'folder' | 'link' | 'other';
  bytes: number;
  /** Permission bits. */
  mode: number;
  /** Milliseconds since 1970. */
  modified: number;
}

/** Node's file system. Each step is short, so that handing it to another thread would take longer. */
export const disk: Disk = stryMutAct_9fa48("0") ? {} : (stryCov_9fa48("0"), {
  lstat: stryMutAct_9fa48("1") ? () => undefined : (stryCov_9fa48("1"), async path => entryOf(lstatSync(path))),
  readFile: stryMutAct_9fa48("2") ? () => undefined : (stryCov_9fa48("2"), async path => readFileSync(path)),
  readdir: stryMutAct_9fa48("3") ? () => undefined : (stryCov_9fa48("3"), async path => readdirSync(path)),
  mkdir: async path => {
    if (stryMutAct_9fa48("4")) {
      {}
    } else {
      stryCov_9fa48("4");
      mkdirSync(path, stryMutAct_9fa48("5") ? {} : (stryCov_9fa48("5"), {
        recursive: stryMutAct_9fa48("6") ? false : (stryCov_9fa48("6"), true)
      }));
    }
  },
  create: stryMutAct_9fa48("7") ? () => undefined : (stryCov_9fa48("7"), async (path, mode) => newFile(openSync(path, stryMutAct_9fa48("8") ? "" : (stryCov_9fa48("8"), 'wx'), mode))),
  link: stryMutAct_9fa48("9") ? () => undefined : (stryCov_9fa48("9"), async (path, name) => linkSync(path, name)),
  rename: stryMutAct_9fa48("10") ? () => undefined : (stryCov_9fa48("10"), async (from, to) => renameSync(from, to)),
  unlink: stryMutAct_9fa48("11") ? () => undefined : (stryCov_9fa48("11"), async path => unlinkSync(path)),
  wait: stryMutAct_9fa48("12") ? () => undefined : (stryCov_9fa48("12"), milliseconds => new Promise(stryMutAct_9fa48("13") ? () => undefined : (stryCov_9fa48("13"), done => setTimeout(done, milliseconds))))
});
function newFile(file: number): NewFile {
  if (stryMutAct_9fa48("14")) {
    {}
  } else {
    stryCov_9fa48("14");
    return stryMutAct_9fa48("15") ? {} : (stryCov_9fa48("15"), {
      write: async bytes => {
        if (stryMutAct_9fa48("16")) {
          {}
        } else {
          stryCov_9fa48("16");
          // A device that is nearly full may take less than it was given.
          for (let at = 0; stryMutAct_9fa48("19") ? at >= bytes.length : stryMutAct_9fa48("18") ? at <= bytes.length : stryMutAct_9fa48("17") ? false : (stryCov_9fa48("17", "18", "19"), at < bytes.length);) stryMutAct_9fa48("20") ? at -= writeSync(file, bytes, at) : (stryCov_9fa48("20"), at += writeSync(file, bytes, at));
        }
      },
      sync: stryMutAct_9fa48("21") ? () => undefined : (stryCov_9fa48("21"), async () => fsyncSync(file)),
      chmod: stryMutAct_9fa48("22") ? () => undefined : (stryCov_9fa48("22"), async bits => fchmodSync(file, bits)),
      close: stryMutAct_9fa48("23") ? () => undefined : (stryCov_9fa48("23"), async () => closeSync(file))
    });
  }
}
function entryOf(stats: Stats): DiskEntry {
  if (stryMutAct_9fa48("24")) {
    {}
  } else {
    stryCov_9fa48("24");
    return stryMutAct_9fa48("25") ? {} : (stryCov_9fa48("25"), {
      kind: stats.isFile() ? stryMutAct_9fa48("26") ? "" : (stryCov_9fa48("26"), 'file') : stats.isDirectory() ? stryMutAct_9fa48("27") ? "" : (stryCov_9fa48("27"), 'folder') : stats.isSymbolicLink() ? stryMutAct_9fa48("28") ? "" : (stryCov_9fa48("28"), 'link') : stryMutAct_9fa48("29") ? "" : (stryCov_9fa48("29"), 'other'),
      bytes: stats.size,
      mode: stats.mode & 0o777,
      modified: stats.mtimeMs
    });
  }
}

/** What is at a path, links not followed; `undefined` when nothing is. */
export async function entryAt(disk: Disk, path: string): Promise<DiskEntry | undefined> {
  if (stryMutAct_9fa48("30")) {
    {}
  } else {
    stryCov_9fa48("30");
    try {
      if (stryMutAct_9fa48("31")) {
        {}
      } else {
        stryCov_9fa48("31");
        return await disk.lstat(path);
      }
    } catch (caught) {
      if (stryMutAct_9fa48("32")) {
        {}
      } else {
        stryCov_9fa48("32");
        if (stryMutAct_9fa48("35") ? systemCode(caught) !== 'ENOENT' : stryMutAct_9fa48("34") ? false : stryMutAct_9fa48("33") ? true : (stryCov_9fa48("33", "34", "35"), systemCode(caught) === (stryMutAct_9fa48("36") ? "" : (stryCov_9fa48("36"), 'ENOENT')))) return undefined;
        throw caught;
      }
    }
  }
}

/** The code of an error of the operating system (`ENOSPC`); any other error is our own mistake and has none. */
export function systemCode(caught: unknown): string | undefined {
  if (stryMutAct_9fa48("37")) {
    {}
  } else {
    stryCov_9fa48("37");
    if (stryMutAct_9fa48("40") ? false : stryMutAct_9fa48("39") ? true : stryMutAct_9fa48("38") ? caught instanceof Error : (stryCov_9fa48("38", "39", "40"), !(caught instanceof Error))) return undefined;
    const {
      code,
      syscall
    } = caught as NodeJS.ErrnoException;
    return (stryMutAct_9fa48("43") ? syscall !== undefined : stryMutAct_9fa48("42") ? false : stryMutAct_9fa48("41") ? true : (stryCov_9fa48("41", "42", "43"), syscall === undefined)) ? undefined : code;
  }
}