create table returns.loan_file (
    submission bigint      not null references returns.submission,
    revision   int         not null,
    name       text        not null,
    sha256     text        not null,
    bytes      bigint      not null,
    rows       bigint      not null,
    path       text        not null,
    kept_sha256 text       not null,
    problems   jsonb       not null default '[]',
    at         timestamptz not null,
    account    text        not null,
    primary key (submission, revision)
);
comment on table returns.loan_file is '贷款明细文件：每次提交一份；同一次提交前重传只留最后一份';
comment on column returns.loan_file.revision is '第几次提交的文件；之后的提交没有新文件时沿用';
comment on column returns.loan_file.sha256 is '报送文件的校验值';
comment on column returns.loan_file.path is '读入后另存的列式文件，相对数据目录';
comment on column returns.loan_file.kept_sha256 is '另存文件的校验值，读取前核对';
comment on column returns.loan_file.problems is '需要说明的问题，含笔数和前20例';

alter table returns.loan_file enable row level security;
alter table returns.loan_file force row level security;
create policy as_the_submission on returns.loan_file for select
    using (exists (select from returns.submission s where s.id = loan_file.submission));
create policy own_add on returns.loan_file for insert
    with check (exists (select from returns.submission s where s.id = loan_file.submission
                            and ((select scope.role()) = 'SYSTEM' or returns.is_own(s.organisation))));
create policy own_replace on returns.loan_file for update
    using (exists (select from returns.submission s where s.id = loan_file.submission
                       and returns.is_own(s.organisation) and s.revision < loan_file.revision))
    with check (exists (select from returns.submission s where s.id = loan_file.submission
                            and returns.is_own(s.organisation) and s.revision < loan_file.revision));
revoke delete on returns.loan_file from "${app}";

create table returns.loan_seal (
    submission bigint      not null references returns.submission,
    revision   int         not null,
    path       text        not null,
    sha256     text        not null,
    bytes      bigint      not null,
    rows       bigint      not null,
    sealed_at  timestamptz not null,
    primary key (submission, revision)
);
comment on table returns.loan_seal is '封存的贷款明细：采纳时写一次，不改不删';
comment on column returns.loan_seal.path is '湖仓中的列式文件，相对湖仓的贷款目录';

alter table returns.loan_seal enable row level security;
alter table returns.loan_seal force row level security;
create policy as_the_submission on returns.loan_seal for select
    using (exists (select from returns.submission s where s.id = loan_seal.submission));
create policy reviewer_adds on returns.loan_seal for insert
    with check ((select returns.reviews()));
revoke update, delete on returns.loan_seal from "${app}";

create table returns.loan_cell (
    submission  bigint      not null references returns.submission,
    revision    int         not null,
    county      text        not null,
    mask        bigint      not null,
    balance_fen bigint      not null,
    issued_fen  bigint      not null,
    npl_fen     bigint      not null,
    loans       bigint      not null,
    borrowers   bigint      not null,
    known_from  timestamptz not null,
    known_until timestamptz,
    primary key (submission, revision, county, mask, known_from)
);
create unique index loan_cell_in_force
    on returns.loan_cell (submission, county, mask) where known_until is null;
comment on table returns.loan_cell is '封存的贷款汇总：按县区和类别组合，采纳时由贷款明细算出；不改不删';
comment on column returns.loan_cell.mask is '类别组合：城市包每个贷款类别一位';
comment on column returns.loan_cell.balance_fen is '余额，分';
comment on column returns.loan_cell.issued_fen is '当年发放额，分';
comment on column returns.loan_cell.npl_fen is '次级、可疑、损失三类余额，分';
comment on column returns.loan_cell.loans is '有余额的笔数';
comment on column returns.loan_cell.borrowers is '有余额的借款人数：在该县区全部贷款的类别并集恰为本组合';
comment on column returns.loan_cell.known_until is '被下一版取代的时间，为空表示现行有效';

revoke update, delete on returns.loan_cell from "${app}";
grant update (known_until) on returns.loan_cell to "${app}";

alter table returns.loan_cell enable row level security;
alter table returns.loan_cell force row level security;
create policy as_the_submission on returns.loan_cell for select
    using ((select scope.sees_all())
           or exists (select from returns.submission s where s.id = loan_cell.submission));
create policy reviewer_adds on returns.loan_cell for insert
    with check ((select returns.reviews()));
create policy reviewer_ends on returns.loan_cell for update
    using ((select returns.reviews())) with check ((select returns.reviews()));

create view fact.loan_cell as
select s.month, s.organisation, c.county, c.mask, c.balance_fen, c.issued_fen, c.npl_fen,
       c.loans, c.borrowers, c.revision, c.known_from, c.known_until
  from returns.loan_cell c
  join returns.submission s on s.id = c.submission;
comment on view fact.loan_cell is '封存的贷款汇总，按机构、县区和类别组合，含历次版本及其有效时间';
