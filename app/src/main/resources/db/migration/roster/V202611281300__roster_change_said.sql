-- Why a person took an entry off a list, in that person's words.
alter table roster.change add column said text not null default '';
comment on column roster.change.said is '复核人写明的移出理由';
