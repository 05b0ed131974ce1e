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
import { dirname, join } from 'node:path';
import { type Disk, disk, systemCode } from './disk.ts';
import { inUseCodes } from './failure.ts';
import { temporaryName } from './temporary.ts';

/** How long to wait, in milliseconds, for a virus scanner or an index service to let go of a file. */
const pauses = stryMutAct_9fa48("424") ? [] : (stryCov_9fa48("424"), [20, 50, 100, 200, 400]);

/** What a file system says that keeps no permissions. */
const noModes: ReadonlySet<string | undefined> = new Set(stryMutAct_9fa48("425") ? [] : (stryCov_9fa48("425"), [stryMutAct_9fa48("426") ? "" : (stryCov_9fa48("426"), 'EPERM'), stryMutAct_9fa48("427") ? "" : (stryCov_9fa48("427"), 'EINVAL'), stryMutAct_9fa48("428") ? "" : (stryCov_9fa48("428"), 'ENOSYS'), stryMutAct_9fa48("429") ? "" : (stryCov_9fa48("429"), 'ENOTSUP')]));

/**
 * Gives a file a new content in one step: whoever looks sees the old content or the new one, and a kill or a full
 * disk leaves the old one whole. A link is replaced, not followed. Rejects with the error of the operating system,
 * and then leaves nothing behind. (The folder itself is not flushed: what a power cut does is not promised.)
 */
export async function replaceFile(path: string, content: Uint8Array, mode?: number, on: Disk = disk): Promise<void> {
  if (stryMutAct_9fa48("430")) {
    {}
  } else {
    stryCov_9fa48("430");
    const temporary = await writeTemporary(dirname(path), content, mode, on);
    try {
      if (stryMutAct_9fa48("431")) {
        {}
      } else {
        stryCov_9fa48("431");
        await moveOver(temporary, path, on);
      }
    } catch (caught) {
      if (stryMutAct_9fa48("432")) {
        {}
      } else {
        stryCov_9fa48("432");
        await discard(temporary, on);
        throw caught;
      }
    }
  }
}

/** Writes a new temporary file into a folder, down to the device; the value is its path. */
export async function writeTemporary(folder: string, content: Uint8Array, mode?: number, on: Disk = disk): Promise<string> {
  if (stryMutAct_9fa48("433")) {
    {}
  } else {
    stryCov_9fa48("433");
    const path = join(folder, temporaryName());
    try {
      if (stryMutAct_9fa48("434")) {
        {}
      } else {
        stryCov_9fa48("434");
        const file = await on.create(path, stryMutAct_9fa48("435") ? mode && 0o666 : (stryCov_9fa48("435"), mode ?? 0o666));
        try {
          if (stryMutAct_9fa48("436")) {
            {}
          } else {
            stryCov_9fa48("436");
            await file.write(content);
            if (stryMutAct_9fa48("439") ? mode === undefined : stryMutAct_9fa48("438") ? false : stryMutAct_9fa48("437") ? true : (stryCov_9fa48("437", "438", "439"), mode !== undefined)) await file.chmod(mode).catch(ignoreIf(noModes));
            await file.sync();
          }
        } catch (caught) {
          if (stryMutAct_9fa48("440")) {
            {}
          } else {
            stryCov_9fa48("440");
            await file.close().catch(ignoreSystemErrors);
            throw caught;
          }
        }
        // A network drive may report only now that there was no room.
        await file.close();
      }
    } catch (caught) {
      if (stryMutAct_9fa48("441")) {
        {}
      } else {
        stryCov_9fa48("441");
        await discard(path, on);
        throw caught;
      }
    }
    return path;
  }
}

/** Moves a temporary file into its place, over what is there. */
export function moveOver(temporary: string, path: string, on: Disk = disk): Promise<void> {
  if (stryMutAct_9fa48("442")) {
    {}
  } else {
    stryCov_9fa48("442");
    return whileInUse(stryMutAct_9fa48("443") ? () => undefined : (stryCov_9fa48("443"), () => on.rename(temporary, path)), on);
  }
}

/** Removes a temporary file as far as possible: what stays is swept by a later run. */
export async function discard(temporary: string, on: Disk = disk): Promise<void> {
  if (stryMutAct_9fa48("444")) {
    {}
  } else {
    stryCov_9fa48("444");
    await on.unlink(temporary).catch(ignoreSystemErrors);
  }
}

/** Tries again for a while when a file is held open by somebody (on Windows), and then gives up. */
export async function whileInUse<T>(action: () => Promise<T>, on: Disk): Promise<T> {
  if (stryMutAct_9fa48("445")) {
    {}
  } else {
    stryCov_9fa48("445");
    for (const pause of pauses) {
      if (stryMutAct_9fa48("446")) {
        {}
      } else {
        stryCov_9fa48("446");
        try {
          if (stryMutAct_9fa48("447")) {
            {}
          } else {
            stryCov_9fa48("447");
            return await action();
          }
        } catch (caught) {
          if (stryMutAct_9fa48("448")) {
            {}
          } else {
            stryCov_9fa48("448");
            if (stryMutAct_9fa48("451") ? false : stryMutAct_9fa48("450") ? true : stryMutAct_9fa48("449") ? inUseCodes.has(systemCode(caught)) : (stryCov_9fa48("449", "450", "451"), !inUseCodes.has(systemCode(caught)))) throw caught;
            await on.wait(pause);
          }
        }
      }
    }
    return action();
  }
}
function ignoreSystemErrors(caught: unknown): void {
  if (stryMutAct_9fa48("452")) {
    {}
  } else {
    stryCov_9fa48("452");
    if (stryMutAct_9fa48("455") ? systemCode(caught) !== undefined : stryMutAct_9fa48("454") ? false : stryMutAct_9fa48("453") ? true : (stryCov_9fa48("453", "454", "455"), systemCode(caught) === undefined)) throw caught;
  }
}
const ignoreIf = stryMutAct_9fa48("456") ? () => undefined : (stryCov_9fa48("456"), (() => {
  const ignoreIf = (codes: ReadonlySet<string | undefined>) => (caught: unknown): void => {
    if (stryMutAct_9fa48("457")) {
      {}
    } else {
      stryCov_9fa48("457");
      if (stryMutAct_9fa48("460") ? false : stryMutAct_9fa48("459") ? true : stryMutAct_9fa48("458") ? codes.has(systemCode(caught)) : (stryCov_9fa48("458", "459", "460"), !codes.has(systemCode(caught)))) throw caught;
    }
  };
  return ignoreIf;
})());