create table supervision.sheet_upload (
    id           uuid        primary key,
    month        date        not null references supervision.month,
    organisation text        not null,
    account      text        not null,
    name         text        not null,
    uploaded_at  timestamptz not null,
    rows         jsonb       not null,
    applied_at   timestamptz
);
create index sheet_upload_of_organisation on supervision.sheet_upload (organisation, month);
comment on table supervision.sheet_upload is '按表填报的上传：先预览，后采用';

alter table supervision.sheet_upload enable row level security;
alter table supervision.sheet_upload force row level security;
create policy own_only on supervision.sheet_upload
    using (supervision.is_own(organisation))
    with check (supervision.is_own(organisation));
