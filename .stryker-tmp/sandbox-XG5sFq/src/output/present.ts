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
import { type Disk, entryAt } from './disk.ts';
import { type Fingerprint, fingerprintOf, sameContent } from './fingerprint.ts';
import { whileInUse } from './replace-file.ts';

/** What is in the place of a file that is to be written. */
export type Present = {
  kind: 'absent';
}
/** The very bytes that are to be written. */ | {
  kind: 'same';
}
/** What we wrote once, untouched. */ | {
  kind: 'ours';
  content: Fingerprint;
  mode: number;
}
/** What somebody made of a file of ours, or a file that we never wrote. */ | {
  kind: 'edited';
  mode: number;
} | {
  kind: 'link';
} | {
  kind: 'folder';
}
/** A device, a pipe, a socket. */ | {
  kind: 'other';
};

/**
 * Looks at what is in the place of a file. `wanted` is the content to come, `ours` the contents that we may have
 * written there. A file of another length than any of these is not even read. Rejects with the system's error.
 */
export async function presentAt(path: string, wanted: Fingerprint, ours: readonly Fingerprint[], on: Disk): Promise<Present> {
  if (stryMutAct_9fa48("236")) {
    {}
  } else {
    stryCov_9fa48("236");
    const entry = await entryAt(on, path);
    if (stryMutAct_9fa48("239") ? false : stryMutAct_9fa48("238") ? true : stryMutAct_9fa48("237") ? entry : (stryCov_9fa48("237", "238", "239"), !entry)) return stryMutAct_9fa48("240") ? {} : (stryCov_9fa48("240"), {
      kind: stryMutAct_9fa48("241") ? "" : (stryCov_9fa48("241"), 'absent')
    });
    if (stryMutAct_9fa48("244") ? entry.kind === 'file' : stryMutAct_9fa48("243") ? false : stryMutAct_9fa48("242") ? true : (stryCov_9fa48("242", "243", "244"), entry.kind !== (stryMutAct_9fa48("245") ? "" : (stryCov_9fa48("245"), 'file')))) return stryMutAct_9fa48("246") ? {} : (stryCov_9fa48("246"), {
      kind: entry.kind
    });
    const {
      mode
    } = entry;
    if (stryMutAct_9fa48("249") ? false : stryMutAct_9fa48("248") ? true : stryMutAct_9fa48("247") ? [wanted, ...ours].some(one => one.bytes === entry.bytes) : (stryCov_9fa48("247", "248", "249"), !(stryMutAct_9fa48("250") ? [wanted, ...ours].every(one => one.bytes === entry.bytes) : (stryCov_9fa48("250"), (stryMutAct_9fa48("251") ? [] : (stryCov_9fa48("251"), [wanted, ...ours])).some(stryMutAct_9fa48("252") ? () => undefined : (stryCov_9fa48("252"), one => stryMutAct_9fa48("255") ? one.bytes !== entry.bytes : stryMutAct_9fa48("254") ? false : stryMutAct_9fa48("253") ? true : (stryCov_9fa48("253", "254", "255"), one.bytes === entry.bytes))))))) return stryMutAct_9fa48("256") ? {} : (stryCov_9fa48("256"), {
      kind: stryMutAct_9fa48("257") ? "" : (stryCov_9fa48("257"), 'edited'),
      mode
    });
    const content = fingerprintOf(await whileInUse(stryMutAct_9fa48("258") ? () => undefined : (stryCov_9fa48("258"), () => on.readFile(path)), on));
    if (stryMutAct_9fa48("260") ? false : stryMutAct_9fa48("259") ? true : (stryCov_9fa48("259", "260"), sameContent(content, wanted))) return stryMutAct_9fa48("261") ? {} : (stryCov_9fa48("261"), {
      kind: stryMutAct_9fa48("262") ? "" : (stryCov_9fa48("262"), 'same')
    });
    return (stryMutAct_9fa48("263") ? ours.every(one => sameContent(one, content)) : (stryCov_9fa48("263"), ours.some(stryMutAct_9fa48("264") ? () => undefined : (stryCov_9fa48("264"), one => sameContent(one, content))))) ? stryMutAct_9fa48("265") ? {} : (stryCov_9fa48("265"), {
      kind: stryMutAct_9fa48("266") ? "" : (stryCov_9fa48("266"), 'ours'),
      content,
      mode
    }) : stryMutAct_9fa48("267") ? {} : (stryCov_9fa48("267"), {
      kind: stryMutAct_9fa48("268") ? "" : (stryCov_9fa48("268"), 'edited'),
      mode
    });
  }
}