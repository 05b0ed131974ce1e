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
import { join } from 'node:path';
import { type Diagnostic, error, type Result } from '../diagnostic.ts';
import { type Disk, disk, entryAt } from './disk.ts';
import { failure } from './failure.ts';
import type { OutputFolder, PlannedOutput } from './plan.ts';
import { type OutputRecord, readRecord, recordedContents, recordedName, recordName, writeRecord } from './record.ts';
import { discard } from './replace-file.ts';
import { moveStaged, type Staged, stageOutput, type Written } from './stage.ts';
import { sweepLeftovers } from './temporary.ts';

/** A planned file with its content. */
export interface ReadyOutput {
  output: PlannedOutput;
  content: Uint8Array;
}

/**
 * Writes the files of one report into its folder, with the record of what was written. The value holds the files that
 * have their content now; whatever is missing has an error. When one cannot be written, the others as a rule are not
 * either.
 *
 * The order is such that a kill at any moment costs nothing: first every new content goes into a temporary file; then
 * the record says what is about to be there, beside what is; then each file that somebody edited gets a second name
 * and each temporary file moves into its place, in one step; then the record forgets the old contents.
 */
export async function writeReport(folder: OutputFolder, outputs: readonly ReadyOutput[], on: Disk = disk): Promise<Result<Written[]>> {
  if (stryMutAct_9fa48("625")) {
    {}
  } else {
    stryCov_9fa48("625");
    const diagnostics: Diagnostic[] = stryMutAct_9fa48("626") ? ["Stryker was here"] : (stryCov_9fa48("626"), []);
    const collect = <T,>(result: Result<T>): T => {
      if (stryMutAct_9fa48("627")) {
        {}
      } else {
        stryCov_9fa48("627");
        diagnostics.push(...result.diagnostics);
        return result.value;
      }
    };
    const record = collect(await openFolder(folder, on));
    if (stryMutAct_9fa48("630") ? false : stryMutAct_9fa48("629") ? true : stryMutAct_9fa48("628") ? record : (stryCov_9fa48("628", "629", "630"), !record)) return stryMutAct_9fa48("631") ? {} : (stryCov_9fa48("631"), {
      value: stryMutAct_9fa48("632") ? ["Stryker was here"] : (stryCov_9fa48("632"), []),
      diagnostics
    });
    const staged: Staged[] = stryMutAct_9fa48("633") ? ["Stryker was here"] : (stryCov_9fa48("633"), []);
    for (const {
      output,
      content
    } of outputs) {
      if (stryMutAct_9fa48("634")) {
        {}
      } else {
        stryCov_9fa48("634");
        const one = collect(await stageOutput(output, content, recordedContents(record, output.name), on));
        if (stryMutAct_9fa48("636") ? false : stryMutAct_9fa48("635") ? true : (stryCov_9fa48("635", "636"), one)) staged.push(one);
      }
    }
    const intended = stryMutAct_9fa48("639") ? staged.length === outputs.length || collect(await recordIntent(folder, record, staged, on)) : stryMutAct_9fa48("638") ? false : stryMutAct_9fa48("637") ? true : (stryCov_9fa48("637", "638", "639"), (stryMutAct_9fa48("641") ? staged.length !== outputs.length : stryMutAct_9fa48("640") ? true : (stryCov_9fa48("640", "641"), staged.length === outputs.length)) && collect(await recordIntent(folder, record, staged, on)));
    if (stryMutAct_9fa48("644") ? false : stryMutAct_9fa48("643") ? true : stryMutAct_9fa48("642") ? intended : (stryCov_9fa48("642", "643", "644"), !intended)) {
      if (stryMutAct_9fa48("645")) {
        {}
      } else {
        stryCov_9fa48("645");
        for (const {
          temporary
        } of staged) if (stryMutAct_9fa48("648") ? temporary === undefined : stryMutAct_9fa48("647") ? false : stryMutAct_9fa48("646") ? true : (stryCov_9fa48("646", "647", "648"), temporary !== undefined)) await discard(temporary, on);
        return stryMutAct_9fa48("649") ? {} : (stryCov_9fa48("649"), {
          value: stryMutAct_9fa48("650") ? ["Stryker was here"] : (stryCov_9fa48("650"), []),
          diagnostics
        });
      }
    }
    const written: Written[] = stryMutAct_9fa48("651") ? ["Stryker was here"] : (stryCov_9fa48("651"), []);
    for (const one of staged) {
      if (stryMutAct_9fa48("652")) {
        {}
      } else {
        stryCov_9fa48("652");
        const done = collect(await moveStaged(one, on));
        if (stryMutAct_9fa48("655") ? false : stryMutAct_9fa48("654") ? true : stryMutAct_9fa48("653") ? done : (stryCov_9fa48("653", "654", "655"), !done)) continue;
        written.push(done);
        stryMutAct_9fa48("656") ? delete intended.get(one.output.name).replaces : (stryCov_9fa48("656"), delete intended.get(one.output.name)?.replaces);
      }
    }
    collect(await saveRecord(folder, intended, on));
    return stryMutAct_9fa48("657") ? {} : (stryCov_9fa48("657"), {
      value: written,
      diagnostics
    });
  }
}

/** Makes the folder, sweeps it and reads its record; `undefined` when nothing can be written there. */
async function openFolder(folder: OutputFolder, on: Disk): Promise<Result<OutputRecord | undefined>> {
  if (stryMutAct_9fa48("658")) {
    {}
  } else {
    stryCov_9fa48("658");
    let file = folder.shown;
    try {
      if (stryMutAct_9fa48("659")) {
        {}
      } else {
        stryCov_9fa48("659");
        const entry = await entryAt(on, folder.path);
        if (stryMutAct_9fa48("662") ? entry?.kind !== 'link' : stryMutAct_9fa48("661") ? false : stryMutAct_9fa48("660") ? true : (stryCov_9fa48("660", "661", "662"), (stryMutAct_9fa48("663") ? entry.kind : (stryCov_9fa48("663"), entry?.kind)) === (stryMutAct_9fa48("664") ? "" : (stryCov_9fa48("664"), 'link')))) return stryMutAct_9fa48("665") ? {} : (stryCov_9fa48("665"), {
          value: undefined,
          diagnostics: stryMutAct_9fa48("666") ? [] : (stryCov_9fa48("666"), [linkedFolder(folder)])
        });
        await on.mkdir(folder.path);
        const swept = await sweepLeftovers(folder.path, folder.shown, on);
        file = stryMutAct_9fa48("667") ? `` : (stryCov_9fa48("667"), `${folder.shown}/${recordName}`);
        const record = await readRecord(folder, on);
        return stryMutAct_9fa48("668") ? {} : (stryCov_9fa48("668"), {
          value: record.value,
          diagnostics: stryMutAct_9fa48("669") ? [] : (stryCov_9fa48("669"), [...swept.diagnostics, ...record.diagnostics])
        });
      }
    } catch (caught) {
      if (stryMutAct_9fa48("670")) {
        {}
      } else {
        stryCov_9fa48("670");
        return stryMutAct_9fa48("671") ? {} : (stryCov_9fa48("671"), {
          value: undefined,
          diagnostics: stryMutAct_9fa48("672") ? [] : (stryCov_9fa48("672"), [failure(caught, file)])
        });
      }
    }
  }
}

/**
 * Writes the record with the contents to come, each beside the content of ours that it replaces. Files of former
 * builds stay in it while they are there, so that they are known again when their title comes back.
 */
async function recordIntent(folder: OutputFolder, record: OutputRecord, staged: readonly Staged[], on: Disk): Promise<Result<OutputRecord | undefined>> {
  if (stryMutAct_9fa48("673")) {
    {}
  } else {
    stryCov_9fa48("673");
    const intended: OutputRecord = new Map(record);
    for (const {
      output
    } of staged) intended.delete(stryMutAct_9fa48("674") ? recordedName(record, output.name) && output.name : (stryCov_9fa48("674"), recordedName(record, output.name) ?? output.name));
    try {
      if (stryMutAct_9fa48("675")) {
        {}
      } else {
        stryCov_9fa48("675");
        for (const name of intended.keys()) {
          if (stryMutAct_9fa48("676")) {
            {}
          } else {
            stryCov_9fa48("676");
            const entry = await entryAt(on, join(folder.path, name));
            if (stryMutAct_9fa48("679") ? entry?.kind === 'file' : stryMutAct_9fa48("678") ? false : stryMutAct_9fa48("677") ? true : (stryCov_9fa48("677", "678", "679"), (stryMutAct_9fa48("680") ? entry.kind : (stryCov_9fa48("680"), entry?.kind)) !== (stryMutAct_9fa48("681") ? "" : (stryCov_9fa48("681"), 'file')))) intended.delete(name);
          }
        }
      }
    } catch (caught) {
      if (stryMutAct_9fa48("682")) {
        {}
      } else {
        stryCov_9fa48("682");
        return stryMutAct_9fa48("683") ? {} : (stryCov_9fa48("683"), {
          value: undefined,
          diagnostics: stryMutAct_9fa48("684") ? [] : (stryCov_9fa48("684"), [failure(caught, folder.shown)])
        });
      }
    }
    for (const {
      output,
      content,
      present
    } of staged) {
      if (stryMutAct_9fa48("685")) {
        {}
      } else {
        stryCov_9fa48("685");
        intended.set(output.name, (stryMutAct_9fa48("688") ? present.kind !== 'ours' : stryMutAct_9fa48("687") ? false : stryMutAct_9fa48("686") ? true : (stryCov_9fa48("686", "687", "688"), present.kind === (stryMutAct_9fa48("689") ? "" : (stryCov_9fa48("689"), 'ours')))) ? stryMutAct_9fa48("690") ? {} : (stryCov_9fa48("690"), {
          ...content,
          replaces: present.content
        }) : stryMutAct_9fa48("691") ? {} : (stryCov_9fa48("691"), {
          ...content
        }));
      }
    }
    return saveRecord(folder, intended, on);
  }
}

/** The record once it is on the disk. */
async function saveRecord(folder: OutputFolder, record: OutputRecord, on: Disk): Promise<Result<OutputRecord | undefined>> {
  if (stryMutAct_9fa48("692")) {
    {}
  } else {
    stryCov_9fa48("692");
    try {
      if (stryMutAct_9fa48("693")) {
        {}
      } else {
        stryCov_9fa48("693");
        await writeRecord(folder, record, on);
        return stryMutAct_9fa48("694") ? {} : (stryCov_9fa48("694"), {
          value: record,
          diagnostics: stryMutAct_9fa48("695") ? ["Stryker was here"] : (stryCov_9fa48("695"), [])
        });
      }
    } catch (caught) {
      if (stryMutAct_9fa48("696")) {
        {}
      } else {
        stryCov_9fa48("696");
        return stryMutAct_9fa48("697") ? {} : (stryCov_9fa48("697"), {
          value: undefined,
          diagnostics: stryMutAct_9fa48("698") ? [] : (stryCov_9fa48("698"), [failure(caught, stryMutAct_9fa48("699") ? `` : (stryCov_9fa48("699"), `${folder.shown}/${recordName}`))])
        });
      }
    }
  }
}

/** A linked folder could lead anywhere, into another report's folder too; `--out` itself may be a link. */
function linkedFolder(folder: OutputFolder): Diagnostic {
  if (stryMutAct_9fa48("700")) {
    {}
  } else {
    stryCov_9fa48("700");
    return error(stryMutAct_9fa48("701") ? "" : (stryCov_9fa48("701"), 'output/folder-link'), stryMutAct_9fa48("702") ? `` : (stryCov_9fa48("702"), `输出文件夹“${folder.shown}”是一个链接，没有往里写`), stryMutAct_9fa48("703") ? {} : (stryCov_9fa48("703"), {
      hint: stryMutAct_9fa48("704") ? "" : (stryCov_9fa48("704"), '请删去这个链接；要把文档放到别处，请用 --out 指定文件夹')
    }));
  }
}