package org.wupian.directory;

/// Where an account's mail goes (邮箱).
///
/// @param worksFor acts for the organisation, not only as its administrator or auditor
public record Mailbox(String account, String organisation, boolean worksFor, String address) {}
