/** One letter in plain text. */
export interface Mail {
  /** The same over all attempts, so that the other side can tell a letter that comes twice. */
  readonly id: string;
  readonly from: string;
  readonly fromName: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: Date;
}

/** RFC 2047 §2: an encoded word is at most 75 characters, which leaves 45 bytes before base64. */
const MOST_WORD_BYTES = 45;
const LINE_CHARACTERS = 76;
const CRLF = "\r\n";

/** A letter as it goes over the wire (RFC 5322, MIME): every line short and in ASCII, no line a lone dot. */
export function writeMail({ id, from, fromName, to, subject, text, at }: Mail): string {
  const body = Buffer.from(text.replace(/\r?\n/g, CRLF), "utf8").toString("base64");
  return [
    `Date: ${at.toUTCString().replace("GMT", "+0000")}`,
    `From: ${encodedWords(fromName)} <${from}>`,
    `To: <${to}>`,
    `Subject: ${encodedWords(subject)}`,
    `Message-ID: <${id}@${from.slice(from.lastIndexOf("@") + 1)}>`,
    "Auto-Submitted: auto-generated",
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    ...(body.match(new RegExp(`.{1,${LINE_CHARACTERS}}`, "g")) ?? []),
    "",
  ].join(CRLF);
}

/** Words of a header in base64, cut between characters; nothing in them can end the header. */
function encodedWords(words: string): string {
  const pieces: string[] = [];
  let piece = "";
  for (const character of words.replace(/[\r\n\t]+/g, " ")) {
    if (Buffer.byteLength(piece + character) > MOST_WORD_BYTES) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece]
    .map((each) => `=?UTF-8?B?${Buffer.from(each, "utf8").toString("base64")}?=`)
    .join(`${CRLF} `);
}
