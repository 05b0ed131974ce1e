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
import { type Diagnostic, error } from '../diagnostic.ts';
import { systemCode } from './disk.ts';

/** What an error of the operating system means for somebody who wants a document, and what they can do. */
interface Reason {
  code: string;
  what: string;
  hint: string;
}
const full: Reason = stryMutAct_9fa48("44") ? {} : (stryCov_9fa48("44"), {
  code: stryMutAct_9fa48("45") ? "" : (stryCov_9fa48("45"), 'output/disk-full'),
  what: stryMutAct_9fa48("46") ? "" : (stryCov_9fa48("46"), '磁盘已满或配额已用完'),
  hint: stryMutAct_9fa48("47") ? "" : (stryCov_9fa48("47"), '请清出空间后重新生成')
});
const noPermission: Reason = stryMutAct_9fa48("48") ? {} : (stryCov_9fa48("48"), {
  code: stryMutAct_9fa48("49") ? "" : (stryCov_9fa48("49"), 'output/no-permission'),
  what: stryMutAct_9fa48("50") ? "" : (stryCov_9fa48("50"), '没有权限'),
  hint: stryMutAct_9fa48("51") ? "" : (stryCov_9fa48("51"), '请让管理员开放这个文件夹的写入权限，或者用 --out 换一个文件夹')
});
const notFolder: Reason = stryMutAct_9fa48("52") ? {} : (stryCov_9fa48("52"), {
  code: stryMutAct_9fa48("53") ? "" : (stryCov_9fa48("53"), 'output/not-folder'),
  what: stryMutAct_9fa48("54") ? "" : (stryCov_9fa48("54"), '路径中应是文件夹的地方有一个同名的文件'),
  hint: stryMutAct_9fa48("55") ? "" : (stryCov_9fa48("55"), '请把那个文件改名或移走，或者用 --out 换一个文件夹')
});
const tooManyOpen: Reason = stryMutAct_9fa48("56") ? {} : (stryCov_9fa48("56"), {
  code: stryMutAct_9fa48("57") ? "" : (stryCov_9fa48("57"), 'output/too-many-open'),
  what: stryMutAct_9fa48("58") ? "" : (stryCov_9fa48("58"), '同时打开的文件太多'),
  hint: stryMutAct_9fa48("59") ? "" : (stryCov_9fa48("59"), '请关闭一些程序，或者用 --jobs 1 重新生成')
});
const inUse: Reason = stryMutAct_9fa48("60") ? {} : (stryCov_9fa48("60"), {
  code: stryMutAct_9fa48("61") ? "" : (stryCov_9fa48("61"), 'output/in-use'),
  what: stryMutAct_9fa48("62") ? "" : (stryCov_9fa48("62"), '文件正在 Word 或别的程序中打开'),
  hint: stryMutAct_9fa48("63") ? "" : (stryCov_9fa48("63"), '请关闭它再重新生成；如果没有打开，请看文件是不是设成了只读，或者您有没有改写它的权限')
});

/** By Node's code of the error. */
const reasons: Record<string, Reason> = stryMutAct_9fa48("64") ? {} : (stryCov_9fa48("64"), {
  ENOSPC: full,
  EDQUOT: full,
  EROFS: stryMutAct_9fa48("65") ? {} : (stryCov_9fa48("65"), {
    code: stryMutAct_9fa48("66") ? "" : (stryCov_9fa48("66"), 'output/read-only'),
    what: stryMutAct_9fa48("67") ? "" : (stryCov_9fa48("67"), '磁盘是只读的'),
    hint: stryMutAct_9fa48("68") ? "" : (stryCov_9fa48("68"), '请用 --out 换一个可以写入的文件夹')
  }),
  EACCES: noPermission,
  EPERM: noPermission,
  EISDIR: stryMutAct_9fa48("69") ? {} : (stryCov_9fa48("69"), {
    code: stryMutAct_9fa48("70") ? "" : (stryCov_9fa48("70"), 'output/is-folder'),
    what: stryMutAct_9fa48("71") ? "" : (stryCov_9fa48("71"), '那里有一个同名的文件夹'),
    hint: stryMutAct_9fa48("72") ? "" : (stryCov_9fa48("72"), '请把那个文件夹改名或移走')
  }),
  ENOTDIR: notFolder,
  EEXIST: notFolder,
  EFBIG: stryMutAct_9fa48("73") ? {} : (stryCov_9fa48("73"), {
    code: stryMutAct_9fa48("74") ? "" : (stryCov_9fa48("74"), 'output/too-large'),
    what: stryMutAct_9fa48("75") ? "" : (stryCov_9fa48("75"), '文件超过了系统允许的大小'),
    hint: stryMutAct_9fa48("76") ? "" : (stryCov_9fa48("76"), '请把报告拆成几份，或者让管理员放宽限制')
  }),
  EMFILE: tooManyOpen,
  ENFILE: tooManyOpen,
  ENAMETOOLONG: stryMutAct_9fa48("77") ? {} : (stryCov_9fa48("77"), {
    code: stryMutAct_9fa48("78") ? "" : (stryCov_9fa48("78"), 'output/name-too-long'),
    what: stryMutAct_9fa48("79") ? "" : (stryCov_9fa48("79"), '路径太长'),
    hint: stryMutAct_9fa48("80") ? "" : (stryCov_9fa48("80"), '请缩短标题或报告文件夹的名字，或者用 --out 换一个路径短的文件夹')
  }),
  EBUSY: inUse,
  EIO: stryMutAct_9fa48("81") ? {} : (stryCov_9fa48("81"), {
    code: stryMutAct_9fa48("82") ? "" : (stryCov_9fa48("82"), 'output/disk-fault'),
    what: stryMutAct_9fa48("83") ? "" : (stryCov_9fa48("83"), '磁盘读写出错'),
    hint: stryMutAct_9fa48("84") ? "" : (stryCov_9fa48("84"), '请检查磁盘、U 盘或网络盘是否正常')
  }),
  ENOENT: stryMutAct_9fa48("85") ? {} : (stryCov_9fa48("85"), {
    code: stryMutAct_9fa48("86") ? "" : (stryCov_9fa48("86"), 'output/folder-gone'),
    what: stryMutAct_9fa48("87") ? "" : (stryCov_9fa48("87"), '文件夹不存在，或者在写入时被移走了'),
    hint: stryMutAct_9fa48("88") ? "" : (stryCov_9fa48("88"), '请检查 --out 的路径再重新生成')
  })
});

/** Codes that Windows gives when a file is to be moved or replaced that a program holds open. */
export const inUseCodes: ReadonlySet<string | undefined> = new Set(stryMutAct_9fa48("89") ? [] : (stryCov_9fa48("89"), [stryMutAct_9fa48("90") ? "" : (stryCov_9fa48("90"), 'EBUSY'), stryMutAct_9fa48("91") ? "" : (stryCov_9fa48("91"), 'EPERM'), stryMutAct_9fa48("92") ? "" : (stryCov_9fa48("92"), 'EACCES')]));

/**
 * An error of the operating system as a diagnostic: which file was not written, why, what to do. `file` is the path
 * as shown to people. Any other error is our own mistake and is thrown on.
 */
export function failure(caught: unknown, file: string): Diagnostic {
  if (stryMutAct_9fa48("93")) {
    {}
  } else {
    stryCov_9fa48("93");
    const code = systemCode(caught);
    if (stryMutAct_9fa48("96") ? code !== undefined : stryMutAct_9fa48("95") ? false : stryMutAct_9fa48("94") ? true : (stryCov_9fa48("94", "95", "96"), code === undefined)) throw caught;
    // A move over a file is refused when somebody holds that file: permission for the folder was there a moment ago.
    const held = stryMutAct_9fa48("99") ? (caught as NodeJS.ErrnoException).syscall === 'rename' || inUseCodes.has(code) : stryMutAct_9fa48("98") ? false : stryMutAct_9fa48("97") ? true : (stryCov_9fa48("97", "98", "99"), (stryMutAct_9fa48("101") ? (caught as NodeJS.ErrnoException).syscall !== 'rename' : stryMutAct_9fa48("100") ? true : (stryCov_9fa48("100", "101"), (caught as NodeJS.ErrnoException).syscall === (stryMutAct_9fa48("102") ? "" : (stryCov_9fa48("102"), 'rename')))) && inUseCodes.has(code));
    const reason = held ? inUse : reasons[code];
    if (stryMutAct_9fa48("105") ? false : stryMutAct_9fa48("104") ? true : stryMutAct_9fa48("103") ? reason : (stryCov_9fa48("103", "104", "105"), !reason)) {
      if (stryMutAct_9fa48("106")) {
        {}
      } else {
        stryCov_9fa48("106");
        return error(stryMutAct_9fa48("107") ? "" : (stryCov_9fa48("107"), 'output/failed'), stryMutAct_9fa48("108") ? `` : (stryCov_9fa48("108"), `没有写成“${file}”：系统报告 ${code}`), stryMutAct_9fa48("109") ? {} : (stryCov_9fa48("109"), {
          hint: stryMutAct_9fa48("110") ? "" : (stryCov_9fa48("110"), '请用 --out 换一个文件夹再试')
        }));
      }
    }
    return error(reason.code, stryMutAct_9fa48("111") ? `` : (stryCov_9fa48("111"), `没有写成“${file}”：${reason.what}（${code}）`), stryMutAct_9fa48("112") ? {} : (stryCov_9fa48("112"), {
      hint: reason.hint
    }));
  }
}