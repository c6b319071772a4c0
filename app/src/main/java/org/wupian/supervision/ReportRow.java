package org.wupian.supervision;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// A row of a query as the value it stands for.
final class ReportRow {

    private ReportRow() {}

    static Report report(ResultSet row) throws SQLException {
        return new Report(
                row.getLong("id"),
                new ReportKey(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getString("measure"),
                        row.getString("organisation"),
                        ReportKind.valueOf(row.getString("kind"))),
                row.getInt("ordinal"),
                row.getString("title"),
                row.getString("area"),
                row.getString("part"),
                row.getString("lead"),
                row.getString("circle"),
                ReportState.valueOf(row.getString("state")),
                content(row),
                row.getInt("version"),
                times(row),
                row.getString("return_reason"),
                JsonColumn.reasons(requireNonNull(row.getString("field_reasons"))),
                MonthState.valueOf(row.getString("month_state")),
                row.getObject("due_on", LocalDate.class));
    }

    static Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                Revision.Step.valueOf(row.getString("step")),
                requireNonNull(moment(row, "at")),
                row.getString("account"),
                content(row),
                row.getString("reason"),
                JsonColumn.reasons(requireNonNull(row.getString("field_reasons"))));
    }

    static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getString("measure"),
                row.getInt("ordinal"),
                row.getString("title"),
                row.getString("area"),
                row.getString("organisation"),
                ReportKind.valueOf(row.getString("kind")),
                ReportState.valueOf(row.getString("state")),
                status(row),
                row.getBoolean("late"));
    }

    static Content content(ResultSet row) throws SQLException {
        return new Content(
                status(row),
                row.getString("done"),
                row.getString("next"),
                row.getString("difficulties"),
                JsonColumn.figures(requireNonNull(row.getString("figures"))));
    }

    private static Report.Times times(ResultSet row) throws SQLException {
        return new Report.Times(
                moment(row, "edited_at"),
                row.getObject("first_submitted_on", LocalDate.class),
                moment(row, "submitted_at"),
                moment(row, "returned_at"),
                moment(row, "accepted_at"));
    }

    private static @Nullable Status status(ResultSet row) throws SQLException {
        String name = row.getString("status");
        return name == null ? null : Status.valueOf(name);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
