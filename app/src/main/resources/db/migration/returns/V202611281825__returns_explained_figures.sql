alter table returns.submission add column explained jsonb not null default '{}';
comment on column returns.submission.explained is '每条说明所对应的核对数字；数字变了须重新说明';
