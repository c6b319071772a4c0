package org.wupian.enterprise;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the list of operators in an order that a person chose, a page at a time. Those without a
/// value come last in either direction.
@Repository
class OrderedOperatorQuery {

    private final OperatorTable table;

    OrderedOperatorQuery(OperatorTable table) {
        this.table = table;
    }

    /// @param words in a name, or a whole code
    record Filter(String words, String county, String tag) {}

    /// @param after the last one of the page before, 0 for the first
    List<Operator> find(
            Filter filter, OperatorOrder order, boolean descending, long after, int most) {
        Operator last = after == 0 ? null : table.find(after).orElse(null);
        List<Operator> found = new ArrayList<>();
        if (last == null || order.of(last) != null) {
            found.addAll(withValue(filter, order, descending, last, most));
        }
        if (found.size() < most && order != OperatorOrder.NAME) {
            long behind = last == null || order.of(last) != null ? 0 : last.id();
            found.addAll(withoutValue(filter, order, behind, most - found.size()));
        }
        return found;
    }

    private List<Operator> withValue(
            Filter filter,
            OperatorOrder order,
            boolean descending,
            @Nullable Operator last,
            int most) {
        String column = order.column();
        String behind =
                last == null
                        ? ""
                        : " and (%s, o.id) %s (:value, :after)"
                                .formatted(column, descending ? "<" : ">");
        String direction = descending ? "desc" : "asc";
        String end =
                " and %s is not null%s order by %s %s, o.id %s limit :most"
                        .formatted(column, behind, column, direction, direction);
        JdbcClient.StatementSpec query = search(filter, end).param("most", most);
        if (last != null) {
            query = query.param("value", order.of(last)).param("after", last.id());
        }
        return query.query((row, _) -> OperatorTable.operator(row)).list();
    }

    private List<Operator> withoutValue(Filter filter, OperatorOrder order, long after, int most) {
        String end =
                " and %s is null and o.id > :after order by o.id limit :most"
                        .formatted(order.column());
        return search(filter, end)
                .param("after", after)
                .param("most", most)
                .query((row, _) -> OperatorTable.operator(row))
                .list();
    }

    private JdbcClient.StatementSpec search(Filter it, String end) {
        return table.search(OperatorTable.SELECT, end, it.words(), it.county(), it.tag());
    }
}
