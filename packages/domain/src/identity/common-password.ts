/** The words most passwords are made of, in the spellings of keyboards here and elsewhere. */
const WORDS = (
  "password passwd pass admin administrator root user guest test demo login welcome hello master super system manager " +
  "sysadmin secadmin auditadmin oracle server default changeme letmein secret access private public office " +
  "qwerty qwertyuiop qwert asdf asdfgh asdfghjkl zxcv zxcvb zxcvbnm qazwsx qazwsxedc wsxedc zaqxsw qweasd qweasdzxc " +
  "iloveyou love monkey dragon sunshine princess football baseball superman batman shadow freedom whatever trustno " +
  "michael jordan ashley jessica charlie thomas daniel andrew hunter soccer killer pepper ginger computer internet " +
  "woaini woaiwojia aini nihao mima wodemima zhongguo china beijing shanghai guangdong tianxia taobao baidu tencent " +
  "zhang wang liming zhangsan lisi wangwu zhengfu zhengwu bangong jiguan keshi danwei shizhengfu abc abcd abcde abcdef " +
  "abcdefg aaa qqq zzz summer winter spring autumn january october november december monday friday company p w"
).split(" ");
const KNOWN = new Set(WORDS);
const SWAPS: Readonly<Record<string, string>> = {
  "@": "a",
  "4": "a",
  "0": "o",
  "1": "l",
  "!": "i",
  "3": "e",
  $: "s",
  "5": "s",
  "7": "t",
};
const RUNS = ["0123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "!@#$%^&*()"] as const;
const KEYBOARD_COLUMNS = "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p";
const LONGEST_SMALL_PERIOD = 4;

/**
 * Whether a password is one that guessers try first: a common word with digits or signs around it (also with `@` for `a` and
 * the like), a run along the alphabet, the digits or the keyboard, one small piece repeated, or a date.
 */
export function isCommonPassword(password: string): boolean {
  const plain = password.normalize("NFKC").toLowerCase();
  return (
    isWordWithTrimmings(plain) ||
    isWordWithTrimmings(unswapped(plain)) ||
    isRepeated(plain) ||
    isRun(plain) ||
    isDate(plain)
  );
}

/** Words, runs and digits side by side, with at least one word or run and nothing else of weight. */
function isWordWithTrimmings(text: string): boolean {
  const letters = text.replace(/[^a-z]+/g, " ").trim();
  if (letters === "") return false;
  return letters
    .split(" ")
    .every((piece) => KNOWN.has(piece) || isRun(piece) || isRepeated(piece) || isTwoWords(piece));
}

function isTwoWords(piece: string): boolean {
  for (let at = 3; at <= piece.length - 3; at += 1) {
    if (KNOWN.has(piece.slice(0, at)) && KNOWN.has(piece.slice(at))) return true;
  }
  return false;
}

function unswapped(text: string): string {
  const core = text.replace(/[^a-z]+$/, "");
  return Array.from(core)
    .map((char) => SWAPS[char] ?? char)
    .join("");
}

function isRepeated(text: string): boolean {
  for (let period = 1; period <= LONGEST_SMALL_PERIOD; period += 1) {
    if (text.length >= period * 2 && text === text.slice(0, period).repeat(text.length).slice(0, text.length))
      return true;
  }
  return false;
}

function isRun(text: string): boolean {
  const lines = [...RUNS, KEYBOARD_COLUMNS];
  return (
    text.length >= 3 &&
    lines.some(
      (line) => `${line}${line}`.includes(text) || `${line}${line}`.includes(Array.from(text).reverse().join("")),
    )
  );
}

function isDate(text: string): boolean {
  return /^\D{0,2}(19|20)\d{2}\D?(0?[1-9]|1[0-2])\D?(0?[1-9]|[12]\d|3[01])\D{0,2}$/.test(text);
}
