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
import { extname, join } from 'node:path';
import { type Disk, entryAt, systemCode } from './disk.ts';
import type { PlannedOutput } from './plan.ts';
import { whileInUse } from './replace-file.ts';

/** `safeFileName` leaves room for the mark with four digits. */
const mostKept = 9999;

/**
 * Keeps a file that somebody edited under a name of its own, beside its place: `<stem>（修改稿）.docx`, （修改稿2） and so
 * on. Nothing is ever written over: the new name is made as a second name of the file (a hard link), which fails
 * when the name is taken, even in that instant by another run; only where there are no hard links (USB sticks) it is
 * moved. The value is the new name, `undefined` when all are taken. Rejects with the system's error.
 */
export async function keepEdited(output: PlannedOutput, on: Disk): Promise<string | undefined> {
  if (stryMutAct_9fa48("121")) {
    {}
  } else {
    stryCov_9fa48("121");
    for (let number = 1; stryMutAct_9fa48("124") ? number > mostKept : stryMutAct_9fa48("123") ? number < mostKept : stryMutAct_9fa48("122") ? false : (stryCov_9fa48("122", "123", "124"), number <= mostKept); stryMutAct_9fa48("125") ? number-- : (stryCov_9fa48("125"), number++)) {
      if (stryMutAct_9fa48("126")) {
        {}
      } else {
        stryCov_9fa48("126");
        const name = keptName(output.name, number);
        const path = join(output.folder.path, name);
        if (stryMutAct_9fa48("129") ? !(await entryAt(on, path)) || (await giveName(output.path, path, on)) : stryMutAct_9fa48("128") ? false : stryMutAct_9fa48("127") ? true : (stryCov_9fa48("127", "128", "129"), (stryMutAct_9fa48("130") ? await entryAt(on, path) : (stryCov_9fa48("130"), !(await entryAt(on, path)))) && (await giveName(output.path, path, on)))) return name;
        // A run that was killed just after making the copy, or a network drive that lost its answer, leaves it there.
        if (stryMutAct_9fa48("132") ? false : stryMutAct_9fa48("131") ? true : (stryCov_9fa48("131", "132"), await sameContents(output.path, path, on))) return name;
      }
    }
    return undefined;
  }
}

/** The name of an edited copy: 总结.docx becomes 总结（修改稿）.docx, then 总结（修改稿2）.docx. */
function keptName(name: string, number: number): string {
  if (stryMutAct_9fa48("133")) {
    {}
  } else {
    stryCov_9fa48("133");
    const ending = extname(name);
    return stryMutAct_9fa48("134") ? `` : (stryCov_9fa48("134"), `${stryMutAct_9fa48("135") ? name : (stryCov_9fa48("135"), name.slice(0, stryMutAct_9fa48("136") ? +ending.length : (stryCov_9fa48("136"), -ending.length)))}（修改稿${(stryMutAct_9fa48("139") ? number !== 1 : stryMutAct_9fa48("138") ? false : stryMutAct_9fa48("137") ? true : (stryCov_9fa48("137", "138", "139"), number === 1)) ? stryMutAct_9fa48("140") ? "Stryker was here!" : (stryCov_9fa48("140"), '') : number}）${ending}`);
  }
}

/** True for two files of the same bytes. */
async function sameContents(one: string, other: string, on: Disk): Promise<boolean> {
  if (stryMutAct_9fa48("141")) {
    {}
  } else {
    stryCov_9fa48("141");
    const [entry, otherEntry] = await Promise.all(stryMutAct_9fa48("142") ? [] : (stryCov_9fa48("142"), [entryAt(on, one), entryAt(on, other)]));
    if (stryMutAct_9fa48("145") ? entry?.kind !== 'file' && otherEntry?.kind !== 'file' : stryMutAct_9fa48("144") ? false : stryMutAct_9fa48("143") ? true : (stryCov_9fa48("143", "144", "145"), (stryMutAct_9fa48("147") ? entry?.kind === 'file' : stryMutAct_9fa48("146") ? false : (stryCov_9fa48("146", "147"), (stryMutAct_9fa48("148") ? entry.kind : (stryCov_9fa48("148"), entry?.kind)) !== (stryMutAct_9fa48("149") ? "" : (stryCov_9fa48("149"), 'file')))) || (stryMutAct_9fa48("151") ? otherEntry?.kind === 'file' : stryMutAct_9fa48("150") ? false : (stryCov_9fa48("150", "151"), (stryMutAct_9fa48("152") ? otherEntry.kind : (stryCov_9fa48("152"), otherEntry?.kind)) !== (stryMutAct_9fa48("153") ? "" : (stryCov_9fa48("153"), 'file')))))) return stryMutAct_9fa48("154") ? true : (stryCov_9fa48("154"), false);
    if (stryMutAct_9fa48("157") ? entry.bytes !== otherEntry.bytes && entry.bytes > largestCompared : stryMutAct_9fa48("156") ? false : stryMutAct_9fa48("155") ? true : (stryCov_9fa48("155", "156", "157"), (stryMutAct_9fa48("159") ? entry.bytes === otherEntry.bytes : stryMutAct_9fa48("158") ? false : (stryCov_9fa48("158", "159"), entry.bytes !== otherEntry.bytes)) || (stryMutAct_9fa48("162") ? entry.bytes <= largestCompared : stryMutAct_9fa48("161") ? entry.bytes >= largestCompared : stryMutAct_9fa48("160") ? false : (stryCov_9fa48("160", "161", "162"), entry.bytes > largestCompared)))) return stryMutAct_9fa48("163") ? true : (stryCov_9fa48("163"), false);
    const [content, otherContent] = await Promise.all(stryMutAct_9fa48("164") ? [] : (stryCov_9fa48("164"), [on.readFile(one), on.readFile(other)]));
    return Buffer.from(content).equals(otherContent);
  }
}

/** Beyond this a file is not read to compare it: it is kept once more. */
const largestCompared = stryMutAct_9fa48("165") ? 64 * 1024 / 1024 : (stryCov_9fa48("165"), (stryMutAct_9fa48("166") ? 64 / 1024 : (stryCov_9fa48("166"), 64 * 1024)) * 1024);

/** Gives a file the second name, or the only one where there cannot be two; false when the name is taken by now. */
async function giveName(path: string, name: string, on: Disk): Promise<boolean> {
  if (stryMutAct_9fa48("167")) {
    {}
  } else {
    stryCov_9fa48("167");
    try {
      if (stryMutAct_9fa48("168")) {
        {}
      } else {
        stryCov_9fa48("168");
        await on.link(path, name);
        return stryMutAct_9fa48("169") ? false : (stryCov_9fa48("169"), true);
      }
    } catch (caught) {
      if (stryMutAct_9fa48("170")) {
        {}
      } else {
        stryCov_9fa48("170");
        const code = systemCode(caught);
        if (stryMutAct_9fa48("173") ? code !== undefined : stryMutAct_9fa48("172") ? false : stryMutAct_9fa48("171") ? true : (stryCov_9fa48("171", "172", "173"), code === undefined)) throw caught;
        if (stryMutAct_9fa48("176") ? code !== 'EEXIST' : stryMutAct_9fa48("175") ? false : stryMutAct_9fa48("174") ? true : (stryCov_9fa48("174", "175", "176"), code === (stryMutAct_9fa48("177") ? "" : (stryCov_9fa48("177"), 'EEXIST')))) return stryMutAct_9fa48("178") ? true : (stryCov_9fa48("178"), false);
      }
    }
    await whileInUse(stryMutAct_9fa48("179") ? () => undefined : (stryCov_9fa48("179"), () => on.rename(path, name)), on);
    return stryMutAct_9fa48("180") ? false : (stryCov_9fa48("180"), true);
  }
}