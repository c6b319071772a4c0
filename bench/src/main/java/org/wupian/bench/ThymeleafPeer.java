package org.wupian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The peer of J4, a process of its own: the same page as most people would write it on the same
/// framework, with Thymeleaf, Spring Security and Spring Session as Boot sets them up, on virtual
/// threads. It reads session, scope, content and unread messages from the same database.
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(ThymeleafPeer.Measures.class)
class ThymeleafPeer {

    /// @param arguments port, database, password, file with the page of the product
    public static void main(String[] arguments) throws IOException {
        Path page = Path.of(arguments[3]);
        Path templates = Files.createDirectories(page.resolveSibling("templates"));
        Files.writeString(
                templates.resolve("measures.html"), PeerTemplate.of(Files.readString(page)).html());
        SpringApplication peer = new SpringApplication(ThymeleafPeer.class);
        peer.setDefaultProperties(
                Map.ofEntries(
                        Map.entry("page", page.toString()),
                        Map.entry("server.port", arguments[0]),
                        Map.entry("server.address", "127.0.0.1"),
                        Map.entry("server.servlet.session.cookie.name", "peer"),
                        Map.entry("spring.datasource.url", arguments[1]),
                        Map.entry("spring.datasource.username", "wupian_app"),
                        Map.entry("spring.datasource.password", arguments[2]),
                        Map.entry("spring.session.jdbc.table-name", "session.spring_session"),
                        Map.entry("spring.session.jdbc.initialize-schema", "never"),
                        Map.entry("spring.security.user.name", "office"),
                        Map.entry("spring.security.user.password", "demo"),
                        Map.entry("spring.threads.virtual.enabled", "true"),
                        Map.entry("spring.thymeleaf.prefix", "file:" + templates + "/"),
                        Map.entry("spring.main.banner-mode", "off"),
                        Map.entry("logging.level.root", "warn")));
        peer.run();
    }

    /// A line of the list, as a template reads it.
    record Line(String number, String title, String area, String lead, int units, String summary) {}

    @Controller
    static class Measures {

        private final JdbcClient db;
        private final TransactionTemplate transaction;
        private final List<List<PeerTemplate.Choice>> lists;
        private final Map<String, String> names = new HashMap<>();

        Measures(
                JdbcClient db, PlatformTransactionManager transactions, @Value("${page}") Path page)
                throws IOException {
            this.db = db;
            this.transaction = new TransactionTemplate(transactions);
            this.lists = PeerTemplate.of(Files.readString(page)).lists();
            db.sql(
                            """
                            select code, name from directory.organisation
                             union all
                            select code, name from directory.area
                            """)
                    .query(row -> {
                        names.put(row.getString(1), row.getString(2));
                    });
        }

        @GetMapping("/measures")
        String list(@RequestParam(defaultValue = "none") String chosen, Model model) {
            model.addAttribute("lists", lists);
            model.addAttribute("chosen", chosen);
            model.addAttribute("measures", transaction.execute(_ -> content()));
            model.addAttribute("unread", transaction.execute(_ -> unread()));
            return "measures";
        }

        private long unread() {
            db.sql(BareHandler.SCOPE).query((row, _) -> row.getString(1)).list();
            return db.sql(
                            """
                            select count(*) from notification.notice
                             where organisation = 'office' and read_at is null
                            """)
                    .query(Long.class)
                    .single();
        }

        private List<Line> content() {
            db.sql(BareHandler.SCOPE).query((row, _) -> row.getString(1)).list();
            return db.sql(
                            """
                            select m.number, m.title, m.area, f.lead, m.summary,
                                   (select count(distinct d.organisation) from plan.duty d
                                     where d.version = m.version and d.measure = m.number) as units
                              from plan.measure m
                                   join fact.measure f on f.number = m.number
                             where m.version = (select max(number) from plan.version)
                             order by m.position
                            """)
                    .query((row, _) ->
                            new Line(
                                    row.getString("number"),
                                    row.getString("title"),
                                    name(row.getString("area")),
                                    name(row.getString("lead")),
                                    row.getInt("units"),
                                    row.getString("summary")))
                    .list();
        }

        private String name(String code) {
            return names.getOrDefault(code, code);
        }
    }
}
