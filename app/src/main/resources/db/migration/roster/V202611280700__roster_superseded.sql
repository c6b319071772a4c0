-- A newer file asks what an older one asked: the older row is answered by it.
alter table roster.staged drop constraint staged_decided_check;
alter table roster.staged add constraint staged_decided_check
    check (decided in ('', 'TAKEN', 'REFUSED', 'SUPERSEDED'));
alter table roster.staged add column superseded_by bigint;
comment on column roster.staged.superseded_by is '取代本行的较新导入';
create index staged_superseded on roster.staged (superseded_by) where superseded_by is not null;

-- Whether the same is asked elsewhere.
create index staged_asked on roster.staged (name) where outcome = 'REVIEW' and decided = '';

-- What an enterprise says of itself is not the keeper's word, though the keeper takes it in.
alter table roster.import add column declared boolean not null default false;
comment on column roster.import.declared is '企业自主申报，经采纳导入';
