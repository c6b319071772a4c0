-- Unread notices of a caller in one round trip: tells the policies who asks, then counts.
create function notification.unread(organisation_asks text, role_asks text, account_asks text) returns integer
    volatile language plpgsql as $$
begin
    perform set_config('wupian.organisation', organisation_asks, true),
            set_config('wupian.role', role_asks, true),
            set_config('wupian.account', account_asks, true);
    return (select count(*) from notification.notice
             where organisation = organisation_asks and read_at is null);
end $$;
comment on function notification.unread is '未读通知数';
