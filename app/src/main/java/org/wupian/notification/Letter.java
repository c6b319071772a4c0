package org.wupian.notification;

import java.time.Instant;

/// A notice on its way to one person by mail (邮件通知).
///
/// @param tries how often it was handed to the mail server, this time included
record Letter(long id, String account, int tries, Notice notice) {

    Instant written() {
        return notice.at();
    }
}
