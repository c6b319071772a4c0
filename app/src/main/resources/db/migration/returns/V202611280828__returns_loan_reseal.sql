alter table returns.loan_seal add column seal int not null default 1;
alter table returns.loan_seal add column lists text not null default '';
alter table returns.loan_seal drop constraint loan_seal_pkey;
alter table returns.loan_seal add primary key (submission, revision, seal);
comment on table returns.loan_seal is '封存的贷款明细：采纳时写一次，月末名单更正后另存一版，不改不删';
comment on column returns.loan_seal.seal is '同一次提交的第几次封存';
comment on column returns.loan_seal.lists is '封存时月末名单的校验值，不同即须重新封存';

alter table returns.loan_cell add column seal int not null default 1;
alter table returns.loan_cell drop constraint loan_cell_pkey;
alter table returns.loan_cell add primary key (submission, revision, seal, county, mask);
comment on column returns.loan_cell.seal is '同一次提交的第几次封存';

create or replace view fact.loan_cell as
select s.month, s.organisation, c.county, c.mask, c.balance_fen, c.issued_fen, c.npl_fen,
       c.loans, c.borrowers, c.revision, c.known_from, c.known_until, c.seal
  from returns.loan_cell c
  join returns.submission s on s.id = c.submission;
