alter table documents.import add column origin text;

comment on column documents.import.origin is '来源压缩包及其中的文件夹 — the archive it came in, with its folders';
