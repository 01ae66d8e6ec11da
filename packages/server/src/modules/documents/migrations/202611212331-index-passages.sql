create table documents.passage (
  document_id uuid not null references documents.document on delete cascade,
  number integer not null,
  newness date not null,
  kind text not null check (kind in ('title', 'heading', 'paragraph', 'row')),
  span_start integer not null,
  span_end integer not null,
  section text[] not null,
  page integer,
  sheet text,
  row_number integer,
  form text not null,
  text text,
  grams integer[] not null,
  primary key (document_id, number)
);
create index passage_newness_idx on documents.passage (newness desc, document_id, number) where kind <> 'title';
create index passage_title_idx on documents.passage (newness desc, document_id) where kind = 'title';
create index passage_grams_idx on documents.passage using gin (grams) with (gin_pending_list_limit = 256);

create table documents.passage_index (
  document_id uuid primary key references documents.document on delete cascade,
  form_version integer not null,
  indexed_at timestamptz not null
);

comment on table documents.passage is '段落：文件中可检索的一段或一行 — a paragraph or table row of a paper, to be found';
comment on column documents.passage.newness is '成文日期，没有则为导入日期 — day of issue, else of import: newer papers come first';
comment on column documents.passage.form is '检索形式：简体、半角、小写，与原文等长 — the form in which words are compared, as long as the text';
comment on column documents.passage.text is '原文；与检索形式相同时为空 — the words themselves, null where the form is exactly these';
comment on column documents.passage.grams is '检索形式中相邻的两字与单字 — pairs of neighbouring characters of the form, and each character alone';
comment on table documents.passage_index is '已建检索的文件 — papers whose passages are kept, by the version of the form';
