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
import { type Diagnostic, error, type Result, warning } from '../diagnostic.ts';
import type { Disk } from './disk.ts';
import { failure } from './failure.ts';
import { type Fingerprint, fingerprintOf } from './fingerprint.ts';
import { keepEdited } from './keep-edited.ts';
import type { OutputFormat, PlannedOutput } from './plan.ts';
import { type Present, presentAt } from './present.ts';
import { discard, moveOver, writeTemporary } from './replace-file.ts';

/** A file that now has its content. */
export interface Written extends Fingerprint {
  format: OutputFormat;
  /** The path as people see it, with forward slashes. */
  file: string;
  /** `unchanged`: the very bytes were there already, and the file was not touched. */
  state: 'created' | 'replaced' | 'unchanged';
}

/** An output of which all is done but the last step: the new content is in a temporary file beside its place. */
export interface Staged {
  output: PlannedOutput;
  content: Fingerprint;
  /** What we may have written there before. */
  ours: readonly Fingerprint[];
  /** What was there when it was staged. */
  present: Present;
  /** The temporary file's path; none when the file has the content already. */
  temporary?: string;
}

/**
 * Puts a new content into a temporary file beside its place, unless the place holds it already. Nothing that is there
 * is touched yet. `ours` are the contents that we may have written there; the value is `undefined` on an error.
 */
export async function stageOutput(output: PlannedOutput, bytes: Uint8Array, ours: readonly Fingerprint[], on: Disk): Promise<Result<Staged | undefined>> {
  if (stryMutAct_9fa48("461")) {
    {}
  } else {
    stryCov_9fa48("461");
    try {
      if (stryMutAct_9fa48("462")) {
        {}
      } else {
        stryCov_9fa48("462");
        const content = fingerprintOf(bytes);
        const present = await presentAt(output.path, content, ours, on);
        if (stryMutAct_9fa48("465") ? present.kind === 'folder' && present.kind === 'other' : stryMutAct_9fa48("464") ? false : stryMutAct_9fa48("463") ? true : (stryCov_9fa48("463", "464", "465"), (stryMutAct_9fa48("467") ? present.kind !== 'folder' : stryMutAct_9fa48("466") ? false : (stryCov_9fa48("466", "467"), present.kind === (stryMutAct_9fa48("468") ? "" : (stryCov_9fa48("468"), 'folder')))) || (stryMutAct_9fa48("470") ? present.kind !== 'other' : stryMutAct_9fa48("469") ? false : (stryCov_9fa48("469", "470"), present.kind === (stryMutAct_9fa48("471") ? "" : (stryCov_9fa48("471"), 'other')))))) return stryMutAct_9fa48("472") ? {} : (stryCov_9fa48("472"), {
          value: undefined,
          diagnostics: stryMutAct_9fa48("473") ? [] : (stryCov_9fa48("473"), [taken(output)])
        });
        const staged: Staged = stryMutAct_9fa48("474") ? {} : (stryCov_9fa48("474"), {
          output,
          content,
          ours,
          present
        });
        if (stryMutAct_9fa48("477") ? present.kind === 'same' : stryMutAct_9fa48("476") ? false : stryMutAct_9fa48("475") ? true : (stryCov_9fa48("475", "476", "477"), present.kind !== (stryMutAct_9fa48("478") ? "" : (stryCov_9fa48("478"), 'same')))) {
          if (stryMutAct_9fa48("479")) {
            {}
          } else {
            stryCov_9fa48("479");
            const mode = (stryMutAct_9fa48("480") ? "" : (stryCov_9fa48("480"), 'mode')) in present ? present.mode : undefined;
            staged.temporary = await writeTemporary(output.folder.path, bytes, mode, on);
          }
        }
        return stryMutAct_9fa48("481") ? {} : (stryCov_9fa48("481"), {
          value: staged,
          diagnostics: stryMutAct_9fa48("482") ? ["Stryker was here"] : (stryCov_9fa48("482"), [])
        });
      }
    } catch (caught) {
      if (stryMutAct_9fa48("483")) {
        {}
      } else {
        stryCov_9fa48("483");
        return stryMutAct_9fa48("484") ? {} : (stryCov_9fa48("484"), {
          value: undefined,
          diagnostics: stryMutAct_9fa48("485") ? [] : (stryCov_9fa48("485"), [failure(caught, output.shown)])
        });
      }
    }
  }
}

/**
 * Moves the new file into its place in one step: whatever happens, the place holds the old file or the new one. A file
 * there that is not one of ours is somebody's work and is kept beside, with a warning. The value is `undefined` on an
 * error.
 */
export async function moveStaged(staged: Staged, on: Disk): Promise<Result<Written | undefined>> {
  if (stryMutAct_9fa48("486")) {
    {}
  } else {
    stryCov_9fa48("486");
    const {
      output,
      content,
      present,
      temporary
    } = staged;
    const written: Written = stryMutAct_9fa48("487") ? {} : (stryCov_9fa48("487"), {
      format: output.format,
      file: output.shown,
      ...content,
      state: stryMutAct_9fa48("488") ? "" : (stryCov_9fa48("488"), 'unchanged')
    });
    if (stryMutAct_9fa48("491") ? temporary !== undefined : stryMutAct_9fa48("490") ? false : stryMutAct_9fa48("489") ? true : (stryCov_9fa48("489", "490", "491"), temporary === undefined)) return stryMutAct_9fa48("492") ? {} : (stryCov_9fa48("492"), {
      value: written,
      diagnostics: stryMutAct_9fa48("493") ? ["Stryker was here"] : (stryCov_9fa48("493"), [])
    });
    const diagnostics: Diagnostic[] = stryMutAct_9fa48("494") ? ["Stryker was here"] : (stryCov_9fa48("494"), []);
    try {
      if (stryMutAct_9fa48("495")) {
        {}
      } else {
        stryCov_9fa48("495");
        if (stryMutAct_9fa48("497") ? false : stryMutAct_9fa48("496") ? true : (stryCov_9fa48("496", "497"), await makeWay(staged, diagnostics, on))) {
          if (stryMutAct_9fa48("498")) {
            {}
          } else {
            stryCov_9fa48("498");
            await moveOver(temporary, output.path, on);
            return stryMutAct_9fa48("499") ? {} : (stryCov_9fa48("499"), {
              value: stryMutAct_9fa48("500") ? {} : (stryCov_9fa48("500"), {
                ...written,
                state: (stryMutAct_9fa48("503") ? present.kind !== 'absent' : stryMutAct_9fa48("502") ? false : stryMutAct_9fa48("501") ? true : (stryCov_9fa48("501", "502", "503"), present.kind === (stryMutAct_9fa48("504") ? "" : (stryCov_9fa48("504"), 'absent')))) ? stryMutAct_9fa48("505") ? "" : (stryCov_9fa48("505"), 'created') : stryMutAct_9fa48("506") ? "" : (stryCov_9fa48("506"), 'replaced')
              }),
              diagnostics
            });
          }
        }
      }
    } catch (caught) {
      if (stryMutAct_9fa48("507")) {
        {}
      } else {
        stryCov_9fa48("507");
        diagnostics.push(failure(caught, output.shown));
      }
    }
    await discard(temporary, on);
    return stryMutAct_9fa48("508") ? {} : (stryCov_9fa48("508"), {
      value: undefined,
      diagnostics
    });
  }
}

/**
 * Looks once more, since the new file took its time, and keeps what somebody made of the old one. False when the
 * place must stay as it is.
 */
async function makeWay({
  output,
  content,
  ours
}: Staged, diagnostics: Diagnostic[], on: Disk): Promise<boolean> {
  if (stryMutAct_9fa48("509")) {
    {}
  } else {
    stryCov_9fa48("509");
    const now = await presentAt(output.path, content, ours, on);
    if (stryMutAct_9fa48("512") ? now.kind !== 'link' : stryMutAct_9fa48("511") ? false : stryMutAct_9fa48("510") ? true : (stryCov_9fa48("510", "511", "512"), now.kind === (stryMutAct_9fa48("513") ? "" : (stryCov_9fa48("513"), 'link')))) diagnostics.push(linkReplaced(output));
    if (stryMutAct_9fa48("516") ? now.kind === 'edited' : stryMutAct_9fa48("515") ? false : stryMutAct_9fa48("514") ? true : (stryCov_9fa48("514", "515", "516"), now.kind !== (stryMutAct_9fa48("517") ? "" : (stryCov_9fa48("517"), 'edited')))) return stryMutAct_9fa48("518") ? false : (stryCov_9fa48("518"), true);
    const kept = await keepEdited(output, on);
    diagnostics.push((stryMutAct_9fa48("521") ? kept !== undefined : stryMutAct_9fa48("520") ? false : stryMutAct_9fa48("519") ? true : (stryCov_9fa48("519", "520", "521"), kept === undefined)) ? tooManyKept(output) : edited(output, kept, stryMutAct_9fa48("525") ? ours.length <= 0 : stryMutAct_9fa48("524") ? ours.length >= 0 : stryMutAct_9fa48("523") ? false : stryMutAct_9fa48("522") ? true : (stryCov_9fa48("522", "523", "524", "525"), ours.length > 0)));
    return stryMutAct_9fa48("528") ? kept === undefined : stryMutAct_9fa48("527") ? false : stryMutAct_9fa48("526") ? true : (stryCov_9fa48("526", "527", "528"), kept !== undefined);
  }
}
function taken(output: PlannedOutput): Diagnostic {
  if (stryMutAct_9fa48("529")) {
    {}
  } else {
    stryCov_9fa48("529");
    return error(stryMutAct_9fa48("530") ? "" : (stryCov_9fa48("530"), 'output/is-folder'), stryMutAct_9fa48("531") ? `` : (stryCov_9fa48("531"), `没有写成“${output.shown}”：那里有一个同名的文件夹或特殊文件`), stryMutAct_9fa48("532") ? {} : (stryCov_9fa48("532"), {
      hint: stryMutAct_9fa48("533") ? "" : (stryCov_9fa48("533"), '请把它改名或移走')
    }));
  }
}
function linkReplaced(output: PlannedOutput): Diagnostic {
  if (stryMutAct_9fa48("534")) {
    {}
  } else {
    stryCov_9fa48("534");
    return warning(stryMutAct_9fa48("535") ? "" : (stryCov_9fa48("535"), 'output/link-replaced'), stryMutAct_9fa48("536") ? `` : (stryCov_9fa48("536"), `“${output.shown}”是一个链接，已换成文件；链接所指的文件没有动`), stryMutAct_9fa48("537") ? {} : (stryCov_9fa48("537"), {
      hint: stryMutAct_9fa48("538") ? "" : (stryCov_9fa48("538"), '要把文档放到别处，请用 --out 指定文件夹')
    }));
  }
}
function edited(output: PlannedOutput, kept: string, known: boolean): Diagnostic {
  if (stryMutAct_9fa48("539")) {
    {}
  } else {
    stryCov_9fa48("539");
    const found = known ? stryMutAct_9fa48("540") ? "" : (stryCov_9fa48("540"), '在生成以后有人改过') : stryMutAct_9fa48("541") ? "" : (stryCov_9fa48("541"), '原来就在那里，不是程序写的');
    return warning(stryMutAct_9fa48("542") ? "" : (stryCov_9fa48("542"), 'output/edited'), stryMutAct_9fa48("543") ? `` : (stryCov_9fa48("543"), `“${output.shown}”${found}，没有覆盖：原来的内容保存为“${kept}”`), stryMutAct_9fa48("544") ? {} : (stryCov_9fa48("544"), {
      hint: known ? stryMutAct_9fa48("545") ? "" : (stryCov_9fa48("545"), '请把改动写进报告的数据，再删去修改稿') : stryMutAct_9fa48("546") ? "" : (stryCov_9fa48("546"), '请看看它还有没有用，没有用就删去')
    }));
  }
}
function tooManyKept(output: PlannedOutput): Diagnostic {
  if (stryMutAct_9fa48("547")) {
    {}
  } else {
    stryCov_9fa48("547");
    return error(stryMutAct_9fa48("548") ? "" : (stryCov_9fa48("548"), 'output/too-many-edited'), stryMutAct_9fa48("549") ? `` : (stryCov_9fa48("549"), `没有写成“${output.shown}”：它有人改过，而修改稿已经太多，没有名字可用`), stryMutAct_9fa48("550") ? {} : (stryCov_9fa48("550"), {
      hint: stryMutAct_9fa48("551") ? "" : (stryCov_9fa48("551"), '请清理文件夹里的修改稿')
    }));
  }
}