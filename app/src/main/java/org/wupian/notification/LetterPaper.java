package org.wupian.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.wupian.kernel.Mark;
import org.wupian.ui.Text;

/// Writes a notice as a mail (邮件正文): plain text with the sentence and the link, in Chinese. Its
/// Message-ID names the letter, so that a copy is recognised as one.
class LetterPaper {

    private final JavaMailSender sender;
    private final Mark mark;
    private final String address;
    private final String from;

    /// @param address where people reach the product, without a path; empty: no link is written
    /// @param from who the mail is from
    LetterPaper(
            JavaMailSender sender,
            Mark mark,
            @Value("${wupian.address:}") String address,
            @Value("${wupian.mail.from:${spring.mail.username:}}") String from) {
        this.sender = sender;
        this.mark = mark;
        this.address = address.replaceAll("/+$", "");
        this.from = from.isBlank() ? "wupian@" + host() : from;
    }

    MimeMessage of(Letter letter, String to) {
        String sentence = letter.notice().text();
        MimeMessage mail = sender.createMimeMessage();
        try {
            mail.setFrom(new InternetAddress(from));
            mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
            mail.setSubject(
                    Text.t("notification.mail.subject", sentence.replaceAll("\\s+", " ")),
                    StandardCharsets.UTF_8.name());
            mail.setText(body(letter, sentence), StandardCharsets.UTF_8.name());
            mail.setSentDate(Date.from(letter.written()));
            mail.setHeader("Message-ID", "<letter-%d@%s>".formatted(letter.id(), host()));
            // other systems must not answer it by themselves (RFC 3834)
            mail.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        return mail;
    }

    private String body(Letter letter, String sentence) {
        String where =
                address.isEmpty()
                        ? Text.t("notification.mail.signIn")
                        : address + letter.notice().link();
        String text = sentence + "\n\n" + where + "\n\n" + Text.t("notification.mail.foot") + "\n";
        return mark.isNone() ? text : mark.text() + "\n\n" + text;
    }

    private String host() {
        String host = address.isEmpty() ? null : URI.create(address).getHost();
        return host == null ? "localhost.localdomain" : host;
    }
}
