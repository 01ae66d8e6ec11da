alter table delivery.channel add column receiver_domains text[] not null default '{}';

comment on column delivery.channel.receiver_domains is '只发往这些域名，空表示不限 — the domains it writes into; anywhere where none is named';
