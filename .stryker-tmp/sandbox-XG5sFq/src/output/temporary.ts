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
import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { type Diagnostic, type Result, warning } from '../diagnostic.ts';
import { type Disk, disk, entryAt, systemCode } from './disk.ts';

/** Which machine a temporary file is of: on a shared drive a process number alone says nothing. */
const machine = stryMutAct_9fa48("552") ? createHash('sha256').update(hostname()).digest('hex') : (stryCov_9fa48("552"), createHash(stryMutAct_9fa48("553") ? "" : (stryCov_9fa48("553"), 'sha256')).update(hostname()).digest(stryMutAct_9fa48("554") ? "" : (stryCov_9fa48("554"), 'hex')).slice(0, 8));
const temporary = stryMutAct_9fa48("562") ? /^\.zongjie-([0-9a-f]{8})-([0-9]+)-[^0-9a-f]{12}\.tmp$/ : stryMutAct_9fa48("561") ? /^\.zongjie-([0-9a-f]{8})-([0-9]+)-[0-9a-f]\.tmp$/ : stryMutAct_9fa48("560") ? /^\.zongjie-([0-9a-f]{8})-([^0-9]+)-[0-9a-f]{12}\.tmp$/ : stryMutAct_9fa48("559") ? /^\.zongjie-([0-9a-f]{8})-([0-9])-[0-9a-f]{12}\.tmp$/ : stryMutAct_9fa48("558") ? /^\.zongjie-([^0-9a-f]{8})-([0-9]+)-[0-9a-f]{12}\.tmp$/ : stryMutAct_9fa48("557") ? /^\.zongjie-([0-9a-f])-([0-9]+)-[0-9a-f]{12}\.tmp$/ : stryMutAct_9fa48("556") ? /^\.zongjie-([0-9a-f]{8})-([0-9]+)-[0-9a-f]{12}\.tmp/ : stryMutAct_9fa48("555") ? /\.zongjie-([0-9a-f]{8})-([0-9]+)-[0-9a-f]{12}\.tmp$/ : (stryCov_9fa48("555", "556", "557", "558", "559", "560", "561", "562"), /^\.zongjie-([0-9a-f]{8})-([0-9]+)-[0-9a-f]{12}\.tmp$/);

/** Older than this, in milliseconds, a temporary file is nobody's: no file takes an hour to write. */
const abandonedAfter = stryMutAct_9fa48("563") ? 60 * 60 / 1000 : (stryCov_9fa48("563"), (stryMutAct_9fa48("564") ? 60 / 60 : (stryCov_9fa48("564"), 60 * 60)) * 1000);

/** A name for a temporary file that nobody else uses: `.zongjie-<machine>-<process>-<random>.tmp`. */
export function temporaryName(): string {
  if (stryMutAct_9fa48("565")) {
    {}
  } else {
    stryCov_9fa48("565");
    return stryMutAct_9fa48("566") ? `` : (stryCov_9fa48("566"), `.zongjie-${machine}-${process.pid}-${randomBytes(6).toString(stryMutAct_9fa48("567") ? "" : (stryCov_9fa48("567"), 'hex'))}.tmp`);
  }
}

/**
 * Removes the temporary files that a killed run left in a folder: those of a process of this machine that is no
 * more, and those older than an hour. Those of a run that still goes on stay. The value is how many were removed;
 * a file that cannot be removed is a warning. `folder` is the path, `shown` the path as people see it.
 */
export async function sweepLeftovers(folder: string, shown: string, on: Disk = disk): Promise<Result<number>> {
  if (stryMutAct_9fa48("568")) {
    {}
  } else {
    stryCov_9fa48("568");
    let removed = 0;
    const diagnostics: Diagnostic[] = stryMutAct_9fa48("569") ? ["Stryker was here"] : (stryCov_9fa48("569"), []);
    for (const name of await temporaryFiles(folder, on)) {
      if (stryMutAct_9fa48("570")) {
        {}
      } else {
        stryCov_9fa48("570");
        try {
          if (stryMutAct_9fa48("571")) {
            {}
          } else {
            stryCov_9fa48("571");
            if (stryMutAct_9fa48("574") ? false : stryMutAct_9fa48("573") ? true : stryMutAct_9fa48("572") ? await abandoned(join(folder, name), name, on) : (stryCov_9fa48("572", "573", "574"), !(await abandoned(join(folder, name), name, on)))) continue;
            await on.unlink(join(folder, name));
            stryMutAct_9fa48("575") ? removed-- : (stryCov_9fa48("575"), removed++);
          }
        } catch (caught) {
          if (stryMutAct_9fa48("576")) {
            {}
          } else {
            stryCov_9fa48("576");
            const code = systemCode(caught);
            if (stryMutAct_9fa48("579") ? code !== undefined : stryMutAct_9fa48("578") ? false : stryMutAct_9fa48("577") ? true : (stryCov_9fa48("577", "578", "579"), code === undefined)) throw caught;
            // ENOENT: another run was quicker.
            if (stryMutAct_9fa48("582") ? code === 'ENOENT' : stryMutAct_9fa48("581") ? false : stryMutAct_9fa48("580") ? true : (stryCov_9fa48("580", "581", "582"), code !== (stryMutAct_9fa48("583") ? "" : (stryCov_9fa48("583"), 'ENOENT')))) diagnostics.push(leftover(stryMutAct_9fa48("584") ? `` : (stryCov_9fa48("584"), `${shown}/${name}`), code));
          }
        }
      }
    }
    return stryMutAct_9fa48("585") ? {} : (stryCov_9fa48("585"), {
      value: removed,
      diagnostics
    });
  }
}

/** A folder that cannot be listed has nothing to sweep: what is wrong with it shows when it is written to. */
async function temporaryFiles(folder: string, on: Disk): Promise<string[]> {
  if (stryMutAct_9fa48("586")) {
    {}
  } else {
    stryCov_9fa48("586");
    try {
      if (stryMutAct_9fa48("587")) {
        {}
      } else {
        stryCov_9fa48("587");
        return stryMutAct_9fa48("588") ? await on.readdir(folder) : (stryCov_9fa48("588"), (await on.readdir(folder)).filter(stryMutAct_9fa48("589") ? () => undefined : (stryCov_9fa48("589"), name => temporary.test(name))));
      }
    } catch (caught) {
      if (stryMutAct_9fa48("590")) {
        {}
      } else {
        stryCov_9fa48("590");
        if (stryMutAct_9fa48("593") ? systemCode(caught) !== undefined : stryMutAct_9fa48("592") ? false : stryMutAct_9fa48("591") ? true : (stryCov_9fa48("591", "592", "593"), systemCode(caught) === undefined)) throw caught;
        return stryMutAct_9fa48("594") ? ["Stryker was here"] : (stryCov_9fa48("594"), []);
      }
    }
  }
}
async function abandoned(path: string, name: string, on: Disk): Promise<boolean> {
  if (stryMutAct_9fa48("595")) {
    {}
  } else {
    stryCov_9fa48("595");
    const [, madeOn, madeBy] = temporary.exec(name)!;
    if (stryMutAct_9fa48("598") ? madeOn === machine || !isRunning(Number(madeBy)) : stryMutAct_9fa48("597") ? false : stryMutAct_9fa48("596") ? true : (stryCov_9fa48("596", "597", "598"), (stryMutAct_9fa48("600") ? madeOn !== machine : stryMutAct_9fa48("599") ? true : (stryCov_9fa48("599", "600"), madeOn === machine)) && (stryMutAct_9fa48("601") ? isRunning(Number(madeBy)) : (stryCov_9fa48("601"), !isRunning(Number(madeBy)))))) return stryMutAct_9fa48("602") ? false : (stryCov_9fa48("602"), true);
    const entry = await entryAt(on, path);
    return stryMutAct_9fa48("605") ? entry !== undefined || Date.now() - entry.modified > abandonedAfter : stryMutAct_9fa48("604") ? false : stryMutAct_9fa48("603") ? true : (stryCov_9fa48("603", "604", "605"), (stryMutAct_9fa48("607") ? entry === undefined : stryMutAct_9fa48("606") ? true : (stryCov_9fa48("606", "607"), entry !== undefined)) && (stryMutAct_9fa48("610") ? Date.now() - entry.modified <= abandonedAfter : stryMutAct_9fa48("609") ? Date.now() - entry.modified >= abandonedAfter : stryMutAct_9fa48("608") ? true : (stryCov_9fa48("608", "609", "610"), (stryMutAct_9fa48("611") ? Date.now() + entry.modified : (stryCov_9fa48("611"), Date.now() - entry.modified)) > abandonedAfter)));
  }
}
function isRunning(processId: number): boolean {
  if (stryMutAct_9fa48("612")) {
    {}
  } else {
    stryCov_9fa48("612");
    try {
      if (stryMutAct_9fa48("613")) {
        {}
      } else {
        stryCov_9fa48("613");
        process.kill(processId, 0);
        return stryMutAct_9fa48("614") ? false : (stryCov_9fa48("614"), true);
      }
    } catch (caught) {
      if (stryMutAct_9fa48("615")) {
        {}
      } else {
        stryCov_9fa48("615");
        // EPERM: it runs, as somebody else.
        return stryMutAct_9fa48("618") ? systemCode(caught) !== 'EPERM' : stryMutAct_9fa48("617") ? false : stryMutAct_9fa48("616") ? true : (stryCov_9fa48("616", "617", "618"), systemCode(caught) === (stryMutAct_9fa48("619") ? "" : (stryCov_9fa48("619"), 'EPERM')));
      }
    }
  }
}
function leftover(file: string, code: string): Diagnostic {
  if (stryMutAct_9fa48("620")) {
    {}
  } else {
    stryCov_9fa48("620");
    return warning(stryMutAct_9fa48("621") ? "" : (stryCov_9fa48("621"), 'output/leftover'), stryMutAct_9fa48("622") ? `` : (stryCov_9fa48("622"), `上次中断时留下的临时文件“${file}”删不掉（${code}）`), stryMutAct_9fa48("623") ? {} : (stryCov_9fa48("623"), {
      hint: stryMutAct_9fa48("624") ? "" : (stryCov_9fa48("624"), '可以手动删除，不影响生成的文档')
    }));
  }
}