package org.wupian.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.net.SocketTimeoutException;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;

class DeliveryTest {

    @Test
    void aServerThatIsNotThereOrLetsNobodyInIsAway() {
        Exception refused = new MessagingException("connection refused");

        assertThat(Delivery.of(new MailSendException("no server", refused, Map.of("x", refused))))
                .isEqualTo(Delivery.AWAY);
        assertThat(
                        Delivery.of(
                                new MailAuthenticationException(
                                        new AuthenticationFailedException())))
                .isEqualTo(Delivery.AWAY);
    }

    @ParameterizedTest
    @CsvSource({"421, LATER", "450, LATER", "550, REFUSED", "554, REFUSED"})
    void whatTheServerAnswersDecides(int code, Delivery delivery) throws Exception {
        Address[] none = {};
        Exception answered =
                new SMTPSendFailedException(
                        "DATA", code, "answer", new MessagingException(), none, none, none);

        assertThat(Delivery.of(new MailSendException(Map.of("x", answered)))).isEqualTo(delivery);
    }

    @Test
    void anAddressThatDoesNotExistIsRefused() throws Exception {
        Exception address =
                new SMTPAddressFailedException(
                        new InternetAddress("a@b.example"), "RCPT TO", 550, "no such user");
        SendFailedException failed = new SendFailedException("invalid addresses", address);

        assertThat(Delivery.of(new MailSendException(Map.of("x", failed))))
                .isEqualTo(Delivery.REFUSED);
    }

    @Test
    void aConnectionThatBreaksBeforeTheAnswerLeavesItOpen() {
        Exception broken = new MessagingException("reading", new SocketTimeoutException());

        assertThat(Delivery.of(new MailSendException(Map.of("x", broken))))
                .isEqualTo(Delivery.UNKNOWN);
    }

    @Test
    void whatCannotBeWrittenIsRefused() {
        assertThat(Delivery.of(new MailParseException("no address"))).isEqualTo(Delivery.REFUSED);
    }
}
