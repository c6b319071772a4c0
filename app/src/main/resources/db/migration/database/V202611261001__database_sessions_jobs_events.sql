-- Tables of the frameworks. They hold no scoped data and are reached outside any caller's scope
-- (a session is read before anybody is known), so their policies let the product's role through.
create schema session;
comment on schema session is '登录会话';

create table session.spring_session (
    primary_id            char(36)     not null primary key,
    session_id            char(36)     not null unique,
    creation_time         bigint       not null,
    last_access_time      bigint       not null,
    max_inactive_interval int          not null,
    expiry_time           bigint       not null,
    principal_name        varchar(100)
);
create index spring_session_by_expiry on session.spring_session (expiry_time);
create index spring_session_by_principal on session.spring_session (principal_name);
comment on table session.spring_session is '登录会话';

create table session.spring_session_attributes (
    session_primary_id char(36)     not null
        references session.spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
comment on table session.spring_session_attributes is '登录会话的内容';

create schema job;
comment on schema job is '定时任务';

create table job.scheduled_task (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_task_by_execution on job.scheduled_task (execution_time);
create index scheduled_task_by_heartbeat on job.scheduled_task (last_heartbeat);
create index scheduled_task_by_priority
    on job.scheduled_task (priority desc, execution_time asc);
comment on table job.scheduled_task is '定时任务';

create schema event;
comment on schema event is '模块间事件';

create table event.event_publication (
    id                     uuid        not null primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_by_event
    on event.event_publication using hash (serialized_event);
create index event_publication_by_completion on event.event_publication (completion_date);
comment on table event.event_publication is '待送达的事件';

do $$
declare
    it text;
begin
    foreach it in array array[
        'session.spring_session', 'session.spring_session_attributes',
        'job.scheduled_task', 'event.event_publication'
    ] loop
        execute 'alter table ' || it || ' enable row level security';
        execute 'alter table ' || it || ' force row level security';
        execute 'create policy product on ' || it || ' to "${app}" using (true) with check (true)';
    end loop;
end $$;
