package org.wupian.ui;

/// How many messages the caller has not read (未读消息), shown in the top bar. A bean of the module
/// that keeps the inbox; asked on every page, so it answers fast.
@FunctionalInterface
public interface Unread {
    int count();
}
