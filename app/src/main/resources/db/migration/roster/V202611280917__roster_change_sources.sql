-- Why an entry joined or changed: the list that said so, and its day. Versions written before have none.
alter table roster.change add column source text not null default '';
alter table roster.change add column sender text not null default '';
alter table roster.change add column as_of date;
comment on column roster.change.source is '依据的来源名单；人工更正的为空';
comment on column roster.change.sender is '该名单的报送单位';
comment on column roster.change.as_of is '该名单或人工更正的日期';
