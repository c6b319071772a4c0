package org.wupian.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/// What became of handing a letter to the mail server (投递结果).
enum Delivery {
    /// The server took it.
    SENT,
    /// No server answers, or it does not let us in: nothing was sent.
    AWAY,
    /// The server did not take it now: a busy mailbox, grey-listing.
    LATER,
    /// The server will never take it, for example an address that does not exist.
    REFUSED,
    /// The connection broke before the server answered: it may have been sent, so it is not sent
    /// again.
    UNKNOWN;

    static Delivery of(MailException e) {
        return switch (e) {
            case MailAuthenticationException _ -> AWAY;
            case MailSendException it when it.getCause() != null -> AWAY;
            case MailSendException it when it.getMessageExceptions().length > 0 ->
                    of(it.getMessageExceptions()[0]);
            default -> REFUSED;
        };
    }

    private static Delivery of(Exception e) {
        if (!(e instanceof SendFailedException)) {
            return UNKNOWN;
        }
        for (Exception it = e; it instanceof MessagingException m; it = m.getNextException()) {
            if (code(it) / 100 == 5) {
                return REFUSED;
            }
        }
        return LATER;
    }

    private static int code(Exception e) {
        return switch (e) {
            case SMTPSendFailedException it -> it.getReturnCode();
            case SMTPAddressFailedException it -> it.getReturnCode();
            default -> 0;
        };
    }
}
