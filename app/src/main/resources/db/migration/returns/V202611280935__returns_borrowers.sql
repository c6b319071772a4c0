create table returns.loan_borrower (
    submission  bigint      not null references returns.submission,
    revision    int         not null,
    seal        int         not null,
    code        text        not null,
    balance_fen bigint      not null,
    issued_fen  bigint      not null,
    npl_fen     bigint      not null,
    loans       bigint      not null,
    known_from  timestamptz not null,
    known_until timestamptz,
    primary key (submission, revision, seal, code)
);
create index loan_borrower_in_force
    on returns.loan_borrower (submission, code) where known_until is null;
comment on table returns.loan_borrower is '封存的借款人汇总：只含持登记代码的借款人，采纳时由贷款明细算出；不改不删';
comment on column returns.loan_borrower.code is '统一社会信用代码、组织机构代码或十五位注册号，如银行所报';
comment on column returns.loan_borrower.balance_fen is '余额，分';
comment on column returns.loan_borrower.issued_fen is '当年发放额，分';
comment on column returns.loan_borrower.npl_fen is '次级、可疑、损失三类余额，分';
comment on column returns.loan_borrower.loans is '有余额的笔数';

revoke update, delete on returns.loan_borrower from "${app}";
grant update (known_until) on returns.loan_borrower to "${app}";

alter table returns.loan_borrower enable row level security;
alter table returns.loan_borrower force row level security;
create policy as_the_submission on returns.loan_borrower for select
    using ((select scope.sees_all())
           or exists (select from returns.submission s where s.id = loan_borrower.submission));
create policy reviewer_adds on returns.loan_borrower for insert
    with check ((select returns.reviews()));
create policy reviewer_ends on returns.loan_borrower for update
    using ((select returns.reviews())) with check ((select returns.reviews()));

create view fact.loan_borrower as
select s.month, s.organisation, b.code, b.balance_fen, b.issued_fen, b.npl_fen, b.loans,
       b.revision, b.seal, b.known_from, b.known_until
  from returns.loan_borrower b
  join returns.submission s on s.id = b.submission;
comment on view fact.loan_borrower is '封存的借款人汇总，按机构和登记代码，含历次版本及其有效时间';

create table returns.listed_firm (
    month       date        not null check (extract(day from month) = 1),
    kind        text        not null check (kind in ('roster', 'chain', 'cluster')),
    list        text        not null,
    enterprise  bigint      not null,
    code        text        not null,
    county      text        not null,
    known_from  timestamptz not null,
    known_until timestamptz
);
create unique index listed_firm_in_force
    on returns.listed_firm (month, kind, list, enterprise, code) where known_until is null;
comment on table returns.listed_firm is '月末名单：贷款明细封存时在名单、产业链和集群内的企业；更正后旧的保留';
comment on column returns.listed_firm.list is '名单代码，或产业链、集群名称';
comment on column returns.listed_firm.code is '企业的一个登记代码；有几个代码的企业有几行';
comment on column returns.listed_firm.county is '所在县区，未知为空';

revoke update, delete on returns.listed_firm from "${app}";
grant update (known_until) on returns.listed_firm to "${app}";

alter table returns.listed_firm enable row level security;
alter table returns.listed_firm force row level security;
create policy whole_read on returns.listed_firm for select
    using ((select scope.sees_all()));
create policy reviewer_adds on returns.listed_firm for insert
    with check ((select returns.reviews()));
create policy reviewer_ends on returns.listed_firm for update
    using ((select returns.reviews())) with check ((select returns.reviews()));

create view fact.listed_firm as
select month, kind, list, enterprise, code, county, known_from, known_until
  from returns.listed_firm;
comment on view fact.listed_firm is '月末名单、产业链和集群内的企业及其登记代码，含历次版本及其有效时间';
