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
import { shownPath } from '../files.ts';
import { nameKey, safeFileName } from './file-name.ts';

/** The kinds of file that a report is written as; the name is also the file's ending. */
export type OutputFormat = 'docx' | 'md';

/** A report that is to be written. */
export interface WantedReport {
  /** The report folder's name. */
  report: string;
  /** The report folder's path as people see it, since two folders may have one name; else the name stands for it. */
  from?: string;
}

/** The folder that a report's files go to: its own, no other report's. */
export interface OutputFolder {
  report: string;
  path: string;
  /** The path as people see it: relative to the working folder, with forward slashes. */
  shown: string;
}

/** A file that is to be written. */
export interface PlannedOutput {
  format: OutputFormat;
  folder: OutputFolder;
  /** The file's name in its folder. */
  name: string;
  path: string;
  /** The path as people see it: relative to the working folder, with forward slashes. */
  shown: string;
}

/**
 * The output folders of all reports of a run, `<out>/<report>`; one result per report, in the same order. Errors: a
 * folder name that is not legal everywhere, and reports that would share a folder, where they would overwrite each
 * other's files and record. No title is needed, so that this is known before anything is read.
 */
export function planFolders(out: string, reports: readonly WantedReport[]): Result<OutputFolder | undefined>[] {
  if (stryMutAct_9fa48("181")) {
    {}
  } else {
    stryCov_9fa48("181");
    const byFolder = new Map<string, WantedReport[]>();
    for (const one of reports) {
      if (stryMutAct_9fa48("182")) {
        {}
      } else {
        stryCov_9fa48("182");
        const key = nameKey(one.report);
        byFolder.set(key, stryMutAct_9fa48("183") ? [] : (stryCov_9fa48("183"), [...(stryMutAct_9fa48("184") ? byFolder.get(key) && [] : (stryCov_9fa48("184"), byFolder.get(key) ?? (stryMutAct_9fa48("185") ? ["Stryker was here"] : (stryCov_9fa48("185"), [])))), one]));
      }
    }
    return reports.map(one => {
      if (stryMutAct_9fa48("186")) {
        {}
      } else {
        stryCov_9fa48("186");
        const others = stryMutAct_9fa48("187") ? byFolder.get(nameKey(one.report))! : (stryCov_9fa48("187"), byFolder.get(nameKey(one.report))!.filter(stryMutAct_9fa48("188") ? () => undefined : (stryCov_9fa48("188"), other => stryMutAct_9fa48("191") ? other === one : stryMutAct_9fa48("190") ? false : stryMutAct_9fa48("189") ? true : (stryCov_9fa48("189", "190", "191"), other !== one))));
        if (stryMutAct_9fa48("195") ? others.length <= 0 : stryMutAct_9fa48("194") ? others.length >= 0 : stryMutAct_9fa48("193") ? false : stryMutAct_9fa48("192") ? true : (stryCov_9fa48("192", "193", "194", "195"), others.length > 0)) return stryMutAct_9fa48("196") ? {} : (stryCov_9fa48("196"), {
          value: undefined,
          diagnostics: stryMutAct_9fa48("197") ? [] : (stryCov_9fa48("197"), [sharedFolder(one, others)])
        });
        return planFolder(out, one.report);
      }
    });
  }
}

/** The output folder of one report: always inside `out`, since a legal name has no separator and is never `..`. */
function planFolder(out: string, report: string): Result<OutputFolder | undefined> {
  if (stryMutAct_9fa48("198")) {
    {}
  } else {
    stryCov_9fa48("198");
    const name = report.normalize(stryMutAct_9fa48("199") ? "" : (stryCov_9fa48("199"), 'NFC'));
    if (stryMutAct_9fa48("202") ? safeFileName(report) === name : stryMutAct_9fa48("201") ? false : stryMutAct_9fa48("200") ? true : (stryCov_9fa48("200", "201", "202"), safeFileName(report) !== name)) return stryMutAct_9fa48("203") ? {} : (stryCov_9fa48("203"), {
      value: undefined,
      diagnostics: stryMutAct_9fa48("204") ? [] : (stryCov_9fa48("204"), [illegalName(report)])
    });
    const path = join(out, name);
    return stryMutAct_9fa48("205") ? {} : (stryCov_9fa48("205"), {
      value: stryMutAct_9fa48("206") ? {} : (stryCov_9fa48("206"), {
        report,
        path,
        shown: shownPath(path)
      }),
      diagnostics: stryMutAct_9fa48("207") ? ["Stryker was here"] : (stryCov_9fa48("207"), [])
    });
  }
}

/** A report's files: `<out>/<report>/<title>.<format>`; a title with nothing to see gives the report's name. */
export function planFiles(folder: OutputFolder, title: string, formats: readonly OutputFormat[]): PlannedOutput[] {
  if (stryMutAct_9fa48("208")) {
    {}
  } else {
    stryCov_9fa48("208");
    const stem = safeFileName(title, folder.report);
    return (stryMutAct_9fa48("209") ? [] : (stryCov_9fa48("209"), [...new Set(formats)])).map(format => {
      if (stryMutAct_9fa48("210")) {
        {}
      } else {
        stryCov_9fa48("210");
        const name = stryMutAct_9fa48("211") ? `` : (stryCov_9fa48("211"), `${stem}.${format}`);
        return stryMutAct_9fa48("212") ? {} : (stryCov_9fa48("212"), {
          format,
          folder,
          name,
          path: join(folder.path, name),
          shown: stryMutAct_9fa48("213") ? `` : (stryCov_9fa48("213"), `${folder.shown}/${name}`)
        });
      }
    });
  }
}
function illegalName(report: string): Diagnostic {
  if (stryMutAct_9fa48("214")) {
    {}
  } else {
    stryCov_9fa48("214");
    const found = stryMutAct_9fa48("215") ? `` : (stryCov_9fa48("215"), `报告文件夹的名字“${printable(report)}”在 Windows 等系统上不能用，或者太长`);
    return error(stryMutAct_9fa48("216") ? "" : (stryCov_9fa48("216"), 'output/folder-name'), found, stryMutAct_9fa48("217") ? {} : (stryCov_9fa48("217"), {
      hint: stryMutAct_9fa48("218") ? `` : (stryCov_9fa48("218"), `请把文件夹改名，例如“${safeFileName(report)}”`)
    }));
  }
}
function sharedFolder(one: WantedReport, others: readonly WantedReport[]): Diagnostic {
  if (stryMutAct_9fa48("219")) {
    {}
  } else {
    stryCov_9fa48("219");
    const all = (stryMutAct_9fa48("220") ? [] : (stryCov_9fa48("220"), [one, ...others])).map(stryMutAct_9fa48("221") ? () => undefined : (stryCov_9fa48("221"), ({
      from,
      report
    }) => stryMutAct_9fa48("222") ? `` : (stryCov_9fa48("222"), `“${printable(stryMutAct_9fa48("223") ? from && report : (stryCov_9fa48("223"), from ?? report))}”`))).join(stryMutAct_9fa48("224") ? "" : (stryCov_9fa48("224"), '和'));
    return error(stryMutAct_9fa48("225") ? "" : (stryCov_9fa48("225"), 'output/same-name'), stryMutAct_9fa48("226") ? `` : (stryCov_9fa48("226"), `${all}会写进同一个输出文件夹，都没有生成`), stryMutAct_9fa48("227") ? {} : (stryCov_9fa48("227"), {
      hint: stryMutAct_9fa48("228") ? "" : (stryCov_9fa48("228"), '请给其中的文件夹改名（只有大小写不同的名字在 Windows 和 macOS 上是同一个），或分开生成到不同的 --out')
    }));
  }
}

/** A name with what does not show, or would turn the line around, written as its code. */
function printable(name: string): string {
  if (stryMutAct_9fa48("229")) {
    {}
  } else {
    stryCov_9fa48("229");
    return name.replace(stryMutAct_9fa48("233") ? /[\p{C}\p{Zl}\P{Zp}]/gu : stryMutAct_9fa48("232") ? /[\p{C}\P{Zl}\p{Zp}]/gu : stryMutAct_9fa48("231") ? /[\P{C}\p{Zl}\p{Zp}]/gu : stryMutAct_9fa48("230") ? /[^\p{C}\p{Zl}\p{Zp}]/gu : (stryCov_9fa48("230", "231", "232", "233"), /[\p{C}\p{Zl}\p{Zp}]/gu), stryMutAct_9fa48("234") ? () => undefined : (stryCov_9fa48("234"), sign => stryMutAct_9fa48("235") ? `` : (stryCov_9fa48("235"), `\\u{${sign.codePointAt(0)!.toString(16)}}`)));
  }
}