alter table documents.draft add column earlier_draft_id uuid references documents.draft;
alter table documents.draft add column is_new_version boolean not null default false;
alter table documents.draft_item add column earlier_item_id uuid;
create index document_document_number_idx on documents.document (document_number) where document_number is not null;

comment on column documents.draft.earlier_draft_id is '上一版本的草稿 — the draft of the earlier version';
comment on column documents.draft.is_new_version is '经人确认为新版本 — a person said that this is a new version of the earlier one';
comment on column documents.draft_item.earlier_item_id is '上一版本中的同一条目 — the same item in the earlier version';
