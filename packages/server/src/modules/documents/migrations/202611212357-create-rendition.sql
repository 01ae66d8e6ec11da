create table documents.rendition (
  file_id uuid primary key references documents.file,
  content bytea,
  created_at timestamptz not null
);
alter table documents.rendition alter column content set storage external;

comment on table documents.rendition is '原件的版面（PDF），由办公软件生成，可随时重做 — how an original looks, made by an office program, to be made again at any time';
comment on column documents.rendition.content is '为空表示无法生成 — null says that it cannot be drawn';
