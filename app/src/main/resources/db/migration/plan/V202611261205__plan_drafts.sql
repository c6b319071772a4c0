create table plan.draft (
    id         bigint generated always as identity primary key,
    source     text        not null check (source in ('DOCUMENT', 'WORKBOOK', 'EDITED')),
    name       text        not null,
    sha256     text        not null default '',
    bytes      bytea,
    lines      jsonb       not null default '[]',
    notes      jsonb       not null default '[]',
    reading    jsonb       not null,
    written    jsonb       not null,
    names      jsonb       not null default '{}',
    revision   int         not null default 1,
    created_at timestamptz not null,
    created_by text        not null,
    edited_at  timestamptz not null,
    edited_by  text        not null,
    adopted    int references plan.version
);
comment on table plan.draft is '待采纳方案：导入的文件、识读结果及其校正';
comment on column plan.draft.bytes is '导入文件原样保存';
comment on column plan.draft.lines is '文件各段原文';
comment on column plan.draft.notes is '识读存疑之处';
comment on column plan.draft.reading is '识读结果，不再改动';
comment on column plan.draft.written is '校正后的文字稿';
comment on column plan.draft.names is '单位名称对应的机构或单位类别';
comment on column plan.draft.revision is '每次校正加一，防止互相覆盖';
comment on column plan.draft.adopted is '采纳为第几版，未采纳为空';

create table plan.correction (
    id      bigint generated always as identity primary key,
    draft   bigint      not null references plan.draft on delete cascade,
    at      timestamptz not null,
    account text        not null,
    what    text        not null,
    before  text        not null,
    after   text        not null
);
comment on table plan.correction is '对识读结果的校正记录';
create index correction_draft on plan.correction (draft);

alter table plan.draft enable row level security;
alter table plan.draft force row level security;
create policy overseers_read on plan.draft for select using (scope.sees_all());
create policy office_writes on plan.draft
    using (scope.role() in ('SYSTEM', 'OFFICE')) with check (scope.role() in ('SYSTEM', 'OFFICE'));

alter table plan.correction enable row level security;
alter table plan.correction force row level security;
create policy overseers_read on plan.correction for select using (scope.sees_all());
create policy office_writes on plan.correction
    using (scope.role() in ('SYSTEM', 'OFFICE')) with check (scope.role() in ('SYSTEM', 'OFFICE'));
