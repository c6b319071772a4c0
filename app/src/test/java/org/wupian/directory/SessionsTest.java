package org.wupian.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;

@WupianTest(demo = true)
class SessionsTest {

    private static final String LOGIN = "county-411721";

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    private Visitor county;

    @BeforeEach
    void signIn() {
        db.sql("delete from session.spring_session where principal_name = :login")
                .param("login", LOGIN)
                .update();
        county = new Visitor(port, LOGIN).signIn();
    }

    @Test
    void thatSomebodyWasThereIsNotedOnceAMinute() {
        long first = lastAccess();

        county.page("/measures");
        assertThat(lastAccess()).isEqualTo(first);

        db.sql("update session.spring_session set last_access_time = last_access_time - 120000")
                .update();
        county.page("/measures");
        assertThat(lastAccess()).isGreaterThanOrEqualTo(first);
    }

    @Test
    void aSessionEndsWithSigningOutAndItsCookieIsWorthNothingAfterwards() {
        assertThat(county.page("/measures").status()).isEqualTo(200);

        county.submit("/sign-out", Map.of());

        assertThat(sessions()).isZero();
        assertThat(county.page("/measures").status()).isEqualTo(302);
    }

    private long lastAccess() {
        return db.sql(
                        """
                        select max(last_access_time) from session.spring_session
                         where principal_name = :login
                        """)
                .param("login", LOGIN)
                .query(Long.class)
                .single();
    }

    private int sessions() {
        return db.sql("select count(*) from session.spring_session where principal_name = :login")
                .param("login", LOGIN)
                .query(Integer.class)
                .single();
    }
}
