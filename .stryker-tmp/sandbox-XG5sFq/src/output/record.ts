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
import { join, parse } from 'node:path';
import { type Result, warning } from '../diagnostic.ts';
import { type Disk, disk, entryAt } from './disk.ts';
import { nameKey, safeFileName } from './file-name.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { OutputFolder } from './plan.ts';
import { replaceFile } from './replace-file.ts';

/** The record's file name, in the folder of the files that it is about. */
export const recordName = stryMutAct_9fa48("269") ? "" : (stryCov_9fa48("269"), '.zongjie.json');

/** What was written into an output folder, by file name. It holds no dates and no paths: same input, same bytes. */
export type OutputRecord = Map<string, RecordEntry>;

/** One file as it was written. */
export interface RecordEntry extends Fingerprint {
  /**
   * The content of ours that this one is about to replace. The record is written before the files are, so that a
   * kill in between never makes a file of ours look like somebody's: it has the one content or the other.
   */
  replaces?: Fingerprint;
}

/** More than a thousand names of 200 bytes; a larger one is not ours. */
const largestRecord = stryMutAct_9fa48("270") ? 1024 / 1024 : (stryCov_9fa48("270"), 1024 * 1024);

/** Files of more than 2 GiB cannot be read in one piece; ours are far from that. */
const largestOutput = stryMutAct_9fa48("271") ? 2 ** 31 + 1 : (stryCov_9fa48("271"), 2 ** 31 - 1);

/**
 * The record of an output folder; empty when there is none. One that cannot be understood counts as none, with a
 * warning. Rejects with the error of the operating system when it cannot be read.
 */
export async function readRecord(folder: OutputFolder, on: Disk = disk): Promise<Result<OutputRecord>> {
  if (stryMutAct_9fa48("272")) {
    {}
  } else {
    stryCov_9fa48("272");
    const path = join(folder.path, recordName);
    const entry = await entryAt(on, path);
    if (stryMutAct_9fa48("275") ? entry?.kind === 'file' : stryMutAct_9fa48("274") ? false : stryMutAct_9fa48("273") ? true : (stryCov_9fa48("273", "274", "275"), (stryMutAct_9fa48("276") ? entry.kind : (stryCov_9fa48("276"), entry?.kind)) !== (stryMutAct_9fa48("277") ? "" : (stryCov_9fa48("277"), 'file')))) return stryMutAct_9fa48("278") ? {} : (stryCov_9fa48("278"), {
      value: new Map(),
      diagnostics: stryMutAct_9fa48("279") ? ["Stryker was here"] : (stryCov_9fa48("279"), [])
    });
    const text = (stryMutAct_9fa48("283") ? entry.bytes <= largestRecord : stryMutAct_9fa48("282") ? entry.bytes >= largestRecord : stryMutAct_9fa48("281") ? false : stryMutAct_9fa48("280") ? true : (stryCov_9fa48("280", "281", "282", "283"), entry.bytes > largestRecord)) ? stryMutAct_9fa48("284") ? "Stryker was here!" : (stryCov_9fa48("284"), '') : Buffer.from(await on.readFile(path)).toString(stryMutAct_9fa48("285") ? "" : (stryCov_9fa48("285"), 'utf8'));
    const record = parseRecord(text);
    if (stryMutAct_9fa48("287") ? false : stryMutAct_9fa48("286") ? true : (stryCov_9fa48("286", "287"), record)) return stryMutAct_9fa48("288") ? {} : (stryCov_9fa48("288"), {
      value: record,
      diagnostics: stryMutAct_9fa48("289") ? ["Stryker was here"] : (stryCov_9fa48("289"), [])
    });
    const unreadable = warning(stryMutAct_9fa48("290") ? "" : (stryCov_9fa48("290"), 'output/record-unreadable'), stryMutAct_9fa48("291") ? `` : (stryCov_9fa48("291"), `输出记录“${folder.shown}/${recordName}”读不懂，按没有记录处理：已有的文件都当作别人的文件保留`), stryMutAct_9fa48("292") ? {} : (stryCov_9fa48("292"), {
      hint: stryMutAct_9fa48("293") ? "" : (stryCov_9fa48("293"), '这个文件由程序维护，请不要改动')
    }));
    return stryMutAct_9fa48("294") ? {} : (stryCov_9fa48("294"), {
      value: new Map(),
      diagnostics: stryMutAct_9fa48("295") ? [] : (stryCov_9fa48("295"), [unreadable])
    });
  }
}

/** Writes the record of a folder, unless it says so already. Rejects with the error of the operating system. */
export async function writeRecord(folder: OutputFolder, record: OutputRecord, on: Disk = disk): Promise<void> {
  if (stryMutAct_9fa48("296")) {
    {}
  } else {
    stryCov_9fa48("296");
    const path = join(folder.path, recordName);
    const bytes = Buffer.from(formatRecord(record));
    const entry = await entryAt(on, path);
    if (stryMutAct_9fa48("299") ? entry?.kind === 'file' || bytes.equals(await on.readFile(path)) : stryMutAct_9fa48("298") ? false : stryMutAct_9fa48("297") ? true : (stryCov_9fa48("297", "298", "299"), (stryMutAct_9fa48("301") ? entry?.kind !== 'file' : stryMutAct_9fa48("300") ? true : (stryCov_9fa48("300", "301"), (stryMutAct_9fa48("302") ? entry.kind : (stryCov_9fa48("302"), entry?.kind)) === (stryMutAct_9fa48("303") ? "" : (stryCov_9fa48("303"), 'file')))) && bytes.equals(await on.readFile(path)))) return;
    await replaceFile(path, bytes, (stryMutAct_9fa48("306") ? entry?.kind !== 'file' : stryMutAct_9fa48("305") ? false : stryMutAct_9fa48("304") ? true : (stryCov_9fa48("304", "305", "306"), (stryMutAct_9fa48("307") ? entry.kind : (stryCov_9fa48("307"), entry?.kind)) === (stryMutAct_9fa48("308") ? "" : (stryCov_9fa48("308"), 'file')))) ? entry.mode : undefined, on);
  }
}

/** What a file may hold and still be as we wrote it; none when the record does not know it. */
export function recordedContents(record: OutputRecord, name: string): Fingerprint[] {
  if (stryMutAct_9fa48("309")) {
    {}
  } else {
    stryCov_9fa48("309");
    const entry = record.get(stryMutAct_9fa48("310") ? recordedName(record, name) && name : (stryCov_9fa48("310"), recordedName(record, name) ?? name));
    if (stryMutAct_9fa48("313") ? false : stryMutAct_9fa48("312") ? true : stryMutAct_9fa48("311") ? entry : (stryCov_9fa48("311", "312", "313"), !entry)) return stryMutAct_9fa48("314") ? ["Stryker was here"] : (stryCov_9fa48("314"), []);
    return entry.replaces ? stryMutAct_9fa48("315") ? [] : (stryCov_9fa48("315"), [entry, entry.replaces]) : stryMutAct_9fa48("316") ? [] : (stryCov_9fa48("316"), [entry]);
  }
}

/** The name under which a file is recorded: on Windows and macOS one file answers to several spellings. */
export function recordedName(record: OutputRecord, name: string): string | undefined {
  if (stryMutAct_9fa48("317")) {
    {}
  } else {
    stryCov_9fa48("317");
    if (stryMutAct_9fa48("319") ? false : stryMutAct_9fa48("318") ? true : (stryCov_9fa48("318", "319"), record.has(name))) return name;
    const key = nameKey(name);
    return (stryMutAct_9fa48("320") ? [] : (stryCov_9fa48("320"), [...record.keys()])).find(stryMutAct_9fa48("321") ? () => undefined : (stryCov_9fa48("321"), one => stryMutAct_9fa48("324") ? nameKey(one) !== key : stryMutAct_9fa48("323") ? false : stryMutAct_9fa48("322") ? true : (stryCov_9fa48("322", "323", "324"), nameKey(one) === key)));
  }
}
function formatRecord(record: OutputRecord): string {
  if (stryMutAct_9fa48("325")) {
    {}
  } else {
    stryCov_9fa48("325");
    const files = stryMutAct_9fa48("326") ? [...record].map(([name, entry]) => [name, entryIn(entry)]) : (stryCov_9fa48("326"), (stryMutAct_9fa48("327") ? [] : (stryCov_9fa48("327"), [...record])).sort(stryMutAct_9fa48("328") ? () => undefined : (stryCov_9fa48("328"), ([a], [b]) => (stryMutAct_9fa48("332") ? a >= b : stryMutAct_9fa48("331") ? a <= b : stryMutAct_9fa48("330") ? false : stryMutAct_9fa48("329") ? true : (stryCov_9fa48("329", "330", "331", "332"), a < b)) ? stryMutAct_9fa48("333") ? +1 : (stryCov_9fa48("333"), -1) : 1)).map(stryMutAct_9fa48("334") ? () => undefined : (stryCov_9fa48("334"), ([name, entry]) => stryMutAct_9fa48("335") ? [] : (stryCov_9fa48("335"), [name, entryIn(entry)]))));
    return stryMutAct_9fa48("336") ? `` : (stryCov_9fa48("336"), `${JSON.stringify(stryMutAct_9fa48("337") ? {} : (stryCov_9fa48("337"), {
      version: 1,
      files: Object.fromEntries(files)
    }), undefined, 2)}\n`);
  }
}

/** The keys in one order, whatever order they were made in. */
function entryIn({
  bytes,
  replaces,
  sha256
}: RecordEntry): RecordEntry {
  if (stryMutAct_9fa48("338")) {
    {}
  } else {
    stryCov_9fa48("338");
    const entry: RecordEntry = stryMutAct_9fa48("339") ? {} : (stryCov_9fa48("339"), {
      bytes,
      sha256
    });
    if (stryMutAct_9fa48("341") ? false : stryMutAct_9fa48("340") ? true : (stryCov_9fa48("340", "341"), replaces)) entry.replaces = stryMutAct_9fa48("342") ? {} : (stryCov_9fa48("342"), {
      bytes: replaces.bytes,
      sha256: replaces.sha256
    });
    return entry;
  }
}
function parseRecord(text: string): OutputRecord | undefined {
  if (stryMutAct_9fa48("343")) {
    {}
  } else {
    stryCov_9fa48("343");
    const written = parseJson(text);
    if (stryMutAct_9fa48("346") ? (!isObject(written) || written.version !== 1) && !isObject(written.files) : stryMutAct_9fa48("345") ? false : stryMutAct_9fa48("344") ? true : (stryCov_9fa48("344", "345", "346"), (stryMutAct_9fa48("348") ? !isObject(written) && written.version !== 1 : stryMutAct_9fa48("347") ? false : (stryCov_9fa48("347", "348"), (stryMutAct_9fa48("349") ? isObject(written) : (stryCov_9fa48("349"), !isObject(written))) || (stryMutAct_9fa48("351") ? written.version === 1 : stryMutAct_9fa48("350") ? false : (stryCov_9fa48("350", "351"), written.version !== 1)))) || (stryMutAct_9fa48("352") ? isObject(written.files) : (stryCov_9fa48("352"), !isObject(written.files))))) return undefined;
    const record: OutputRecord = new Map();
    for (const [name, entry] of Object.entries(written.files)) {
      if (stryMutAct_9fa48("353")) {
        {}
      } else {
        stryCov_9fa48("353");
        if (stryMutAct_9fa48("356") ? !isOutputName(name) && !isFingerprint(entry) : stryMutAct_9fa48("355") ? false : stryMutAct_9fa48("354") ? true : (stryCov_9fa48("354", "355", "356"), (stryMutAct_9fa48("357") ? isOutputName(name) : (stryCov_9fa48("357"), !isOutputName(name))) || (stryMutAct_9fa48("358") ? isFingerprint(entry) : (stryCov_9fa48("358"), !isFingerprint(entry))))) return undefined;
        const {
          replaces
        } = entry as {
          replaces?: unknown;
        };
        if (stryMutAct_9fa48("361") ? replaces !== undefined || !isFingerprint(replaces) : stryMutAct_9fa48("360") ? false : stryMutAct_9fa48("359") ? true : (stryCov_9fa48("359", "360", "361"), (stryMutAct_9fa48("363") ? replaces === undefined : stryMutAct_9fa48("362") ? true : (stryCov_9fa48("362", "363"), replaces !== undefined)) && (stryMutAct_9fa48("364") ? isFingerprint(replaces) : (stryCov_9fa48("364"), !isFingerprint(replaces))))) return undefined;
        record.set(name, entryIn(entry as RecordEntry));
      }
    }
    return record;
  }
}

/** A name that is not of our making could lead anywhere, or be one that the system refuses. */
function isOutputName(name: string): boolean {
  if (stryMutAct_9fa48("365")) {
    {}
  } else {
    stryCov_9fa48("365");
    const {
      name: stem,
      ext
    } = parse(name);
    return stryMutAct_9fa48("368") ? ext !== '' && stem + ext === name || safeFileName(stem) === stem : stryMutAct_9fa48("367") ? false : stryMutAct_9fa48("366") ? true : (stryCov_9fa48("366", "367", "368"), (stryMutAct_9fa48("370") ? ext !== '' || stem + ext === name : stryMutAct_9fa48("369") ? true : (stryCov_9fa48("369", "370"), (stryMutAct_9fa48("372") ? ext === '' : stryMutAct_9fa48("371") ? true : (stryCov_9fa48("371", "372"), ext !== (stryMutAct_9fa48("373") ? "Stryker was here!" : (stryCov_9fa48("373"), '')))) && (stryMutAct_9fa48("375") ? stem + ext !== name : stryMutAct_9fa48("374") ? true : (stryCov_9fa48("374", "375"), (stryMutAct_9fa48("376") ? stem - ext : (stryCov_9fa48("376"), stem + ext)) === name)))) && (stryMutAct_9fa48("378") ? safeFileName(stem) !== stem : stryMutAct_9fa48("377") ? true : (stryCov_9fa48("377", "378"), safeFileName(stem) === stem)));
  }
}
function parseJson(text: string): unknown {
  if (stryMutAct_9fa48("379")) {
    {}
  } else {
    stryCov_9fa48("379");
    try {
      if (stryMutAct_9fa48("380")) {
        {}
      } else {
        stryCov_9fa48("380");
        return JSON.parse(text);
      }
    } catch {
      if (stryMutAct_9fa48("381")) {
        {}
      } else {
        stryCov_9fa48("381");
        return undefined;
      }
    }
  }
}
const isObject = stryMutAct_9fa48("382") ? () => undefined : (stryCov_9fa48("382"), (() => {
  const isObject = (value: unknown): value is Record<string, unknown> => stryMutAct_9fa48("385") ? typeof value === 'object' || value !== null : stryMutAct_9fa48("384") ? false : stryMutAct_9fa48("383") ? true : (stryCov_9fa48("383", "384", "385"), (stryMutAct_9fa48("387") ? typeof value !== 'object' : stryMutAct_9fa48("386") ? true : (stryCov_9fa48("386", "387"), typeof value === (stryMutAct_9fa48("388") ? "" : (stryCov_9fa48("388"), 'object')))) && (stryMutAct_9fa48("390") ? value === null : stryMutAct_9fa48("389") ? true : (stryCov_9fa48("389", "390"), value !== null)));
  return isObject;
})());
function isFingerprint(value: unknown): value is Fingerprint {
  if (stryMutAct_9fa48("391")) {
    {}
  } else {
    stryCov_9fa48("391");
    if (stryMutAct_9fa48("394") ? false : stryMutAct_9fa48("393") ? true : stryMutAct_9fa48("392") ? isObject(value) : (stryCov_9fa48("392", "393", "394"), !isObject(value))) return stryMutAct_9fa48("395") ? true : (stryCov_9fa48("395"), false);
    const {
      bytes,
      sha256
    } = value;
    if (stryMutAct_9fa48("398") ? (typeof bytes !== 'number' || !Number.isInteger(bytes) || bytes < 0) && bytes > largestOutput : stryMutAct_9fa48("397") ? false : stryMutAct_9fa48("396") ? true : (stryCov_9fa48("396", "397", "398"), (stryMutAct_9fa48("400") ? (typeof bytes !== 'number' || !Number.isInteger(bytes)) && bytes < 0 : stryMutAct_9fa48("399") ? false : (stryCov_9fa48("399", "400"), (stryMutAct_9fa48("402") ? typeof bytes !== 'number' && !Number.isInteger(bytes) : stryMutAct_9fa48("401") ? false : (stryCov_9fa48("401", "402"), (stryMutAct_9fa48("404") ? typeof bytes === 'number' : stryMutAct_9fa48("403") ? false : (stryCov_9fa48("403", "404"), typeof bytes !== (stryMutAct_9fa48("405") ? "" : (stryCov_9fa48("405"), 'number')))) || (stryMutAct_9fa48("406") ? Number.isInteger(bytes) : (stryCov_9fa48("406"), !Number.isInteger(bytes))))) || (stryMutAct_9fa48("409") ? bytes >= 0 : stryMutAct_9fa48("408") ? bytes <= 0 : stryMutAct_9fa48("407") ? false : (stryCov_9fa48("407", "408", "409"), bytes < 0)))) || (stryMutAct_9fa48("412") ? bytes <= largestOutput : stryMutAct_9fa48("411") ? bytes >= largestOutput : stryMutAct_9fa48("410") ? false : (stryCov_9fa48("410", "411", "412"), bytes > largestOutput)))) return stryMutAct_9fa48("413") ? true : (stryCov_9fa48("413"), false);
    return stryMutAct_9fa48("416") ? typeof sha256 === 'string' || /^[0-9a-f]{64}$/.test(sha256) : stryMutAct_9fa48("415") ? false : stryMutAct_9fa48("414") ? true : (stryCov_9fa48("414", "415", "416"), (stryMutAct_9fa48("418") ? typeof sha256 !== 'string' : stryMutAct_9fa48("417") ? true : (stryCov_9fa48("417", "418"), typeof sha256 === (stryMutAct_9fa48("419") ? "" : (stryCov_9fa48("419"), 'string')))) && (stryMutAct_9fa48("423") ? /^[^0-9a-f]{64}$/ : stryMutAct_9fa48("422") ? /^[0-9a-f]$/ : stryMutAct_9fa48("421") ? /^[0-9a-f]{64}/ : stryMutAct_9fa48("420") ? /[0-9a-f]{64}$/ : (stryCov_9fa48("420", "421", "422", "423"), /^[0-9a-f]{64}$/)).test(sha256));
  }
}