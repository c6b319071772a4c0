alter table directory.account add column mail text not null default '';
comment on column directory.account.mail is '电子邮箱，选填；通知同时发到这里';
