package org.wupian.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.linkage.FirmName;

/// A home whose lists were imported before `V202611280200__enterprise_statements` keeps what every
/// source said, and reads names as they are read now.
class StatementsMigrationTest {

    private static final TestDatabase DATABASE = TestDatabase.after("202611280100");

    private final DataSource source = DATABASE.owner();
    private final TransactionTemplate transactions =
            new TransactionTemplate(new ScopedTransactions(source));
    private final JdbcClient owner = JdbcClient.create(source);

    private List<Map<String, @Nullable Object>> attributes() {
        return CurrentCaller.as(
                CurrentCaller.SYSTEM,
                () ->
                        transactions.execute(_ ->
                                owner.sql(
                                                """
                                                select operator, attribute, source, value,
                                                       as_of, batch, row, account, reason,
                                                       recorded_at
                                                  from enterprise.attribute
                                                 order by operator, attribute, source, batch
                                                """)
                                        .query()
                                        .listOfRows()));
    }

    private List<String> normals() {
        return CurrentCaller.as(
                CurrentCaller.SYSTEM,
                () ->
                        transactions.execute(_ ->
                                owner.sql("select normal from enterprise.operator order by id")
                                        .query(String.class)
                                        .list()));
    }

    private void importedBefore() {
        CurrentCaller.as(
                CurrentCaller.SYSTEM,
                () ->
                        transactions.executeWithoutResult(_ -> {
                            owner.sql(
                                            """
                                            insert into enterprise.operator
                                                   (id, name, normal, origin_batch,
                                                    origin_row, recorded_at)
                                            overriding system value
                                            values (1, '甲公司', '甲公司', 7, 1, now()),
                                                   (2, '乙公司', '乙公司', 7, 2, now()),
                                                   (3, '陆续豆制品壹厂', '六续豆制品一厂', 7, 3, now())
                                            """)
                                    .update();
                            owner.sql(
                                            """
                                            insert into enterprise.attribute
                                            values (1, 'name', 'a/x', '甲公司', '2026-03-01', 7, 1, 'kejiju', '', '2026-03-02'),
                                                   (1, 'address', 'a/x', '"解放路"12号', '2026-03-01', 7, 1, 'kejiju', '', '2026-03-02'),
                                                   (1, 'address', 'a/x', '解放路14号', '2026-05-01', 9, 3, 'kejiju', '', '2026-05-02'),
                                                   (1, 'address', 'b/y', '解放路', '2026-04-01', 8, 5, 'nongyeju', '', '2026-04-02'),
                                                   (1, 'address', 'person', '解放路16号', '2026-06-01', 0, 0, 'office', '执照', '2026-06-01'),
                                                   (2, 'name', 'a/x', '乙公司', '2026-03-01', 7, 2, 'kejiju', '', '2026-03-02'),
                                                   (2, 'capital', 'a/x', '500000000', '2026-03-01', 7, 2, 'kejiju', '', '2026-03-02')
                                            """)
                                    .update();
                        }));
    }

    @Test
    void whatSourcesAndPeopleSaidIsTheSameAfterwards() {
        importedBefore();
        List<Map<String, @Nullable Object>> before = attributes();

        DATABASE.migrate();

        assertThat(before).hasSize(7);
        assertThat(attributes()).isEqualTo(before);
        assertThat(normals()).containsExactly("甲公司", "乙公司", FirmName.normal("陆续豆制品壹厂"));
    }
}
