package org.wupian.directory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wupian.directory.Organisation.Kind;

/// All SQL on `directory.organisation`, `unit_class`, `area` and `group_member`.
@Repository
class OrganisationTable {

    private final JdbcClient db;

    OrganisationTable(JdbcClient db) {
        this.db = db;
    }

    List<Organisation> all() {
        return db.sql(
                        """
                        select code, name, kind, aliases, division, assumed
                          from directory.organisation
                         order by position, code
                        """)
                .query(OrganisationTable::organisation)
                .list();
    }

    List<UnitClass> classes(List<Organisation> organisations) {
        return db.sql(
                        "select code, name, aliases, kinds from directory.unit_class order by position")
                .query((row, _) -> {
                    List<Kind> kinds =
                            texts(row, "kinds").stream().map(OrganisationTable::kind).toList();
                    return new UnitClass(
                            row.getString("code"),
                            row.getString("name"),
                            texts(row, "aliases"),
                            organisations.stream()
                                    .filter(it -> kinds.contains(it.kind()))
                                    .toList());
                })
                .list();
    }

    List<Area> areas() {
        return db.sql(
                        """
                        select code, name, colour, working_group as "group"
                          from directory.area
                         order by position
                        """)
                .query(new SimplePropertyRowMapper<>(Area.class))
                .list();
    }

    List<GroupMember> groupMembers() {
        return db.sql(
                        """
                        select working_group as "group", member, role
                          from directory.group_member
                         order by position
                        """)
                .query(new SimplePropertyRowMapper<>(GroupMember.class))
                .list();
    }

    /// The demo account's name of each unit that has one, by the unit's code.
    Map<String, String> demoAccounts() {
        return db
                .sql("select code, account from directory.organisation where account <> ''")
                .query((row, _) -> Map.entry(row.getString("code"), row.getString("account")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<String> loadedDigest(String pack) {
        return db.sql("select digest from directory.pack_load where pack = :pack")
                .param("pack", pack)
                .query(String.class)
                .optional();
    }

    void markLoaded(String pack, String digest, java.time.OffsetDateTime now) {
        db.sql(
                        """
                        insert into directory.pack_load (pack, digest, loaded_at)
                        values (:pack, :digest, :now)
                        on conflict (pack) do update
                           set digest = excluded.digest, loaded_at = excluded.loaded_at
                        """)
                .param("pack", pack)
                .param("digest", digest)
                .param("now", now)
                .update();
    }

    /// Stores the units of a pack in one statement; units that left the pack stay, as reports name
    /// them.
    void putAll(List<PackUnit> units) {
        db.sql(
                        """
                        insert into directory.organisation
                               (code, name, kind, aliases, division, account, assumed, position)
                        select code, name, kind, string_to_array(aliases, ';'), nullif(division, ''),
                               account, assumed, position
                          from unnest(:codes::text[], :names::text[], :kinds::text[],
                                      :aliases::text[], :divisions::text[], :accounts::text[],
                                      :assumed::boolean[])
                               with ordinality
                               as new (code, name, kind, aliases, division, account, assumed,
                                       position)
                        on conflict (code) do update
                           set name = excluded.name, kind = excluded.kind,
                               aliases = excluded.aliases, division = excluded.division,
                               account = excluded.account, assumed = excluded.assumed,
                               position = excluded.position
                        """)
                .param("codes", units.stream().map(PackUnit::code).toArray(String[]::new))
                .param("names", units.stream().map(PackUnit::name).toArray(String[]::new))
                .param("kinds", units.stream().map(it -> it.kind().name()).toArray(String[]::new))
                .param(
                        "aliases",
                        units.stream()
                                .map(it -> String.join(";", it.aliases()))
                                .toArray(String[]::new))
                .param("divisions", units.stream().map(PackUnit::division).toArray(String[]::new))
                .param("accounts", units.stream().map(PackUnit::account).toArray(String[]::new))
                .param("assumed", units.stream().map(PackUnit::assumed).toArray(Boolean[]::new))
                .update();
    }

    void putClass(
            String code, String name, List<String> aliases, List<String> kinds, int position) {
        db.sql(
                        """
                        insert into directory.unit_class (code, name, aliases, kinds, position)
                        values (:code, :name, :aliases, :kinds, :position)
                        on conflict (code) do update
                           set name = excluded.name, aliases = excluded.aliases,
                               kinds = excluded.kinds, position = excluded.position
                        """)
                .param("code", code)
                .param("name", name)
                .param("aliases", aliases.toArray(String[]::new))
                .param("kinds", kinds.toArray(String[]::new))
                .param("position", position)
                .update();
    }

    void putArea(String code, String name, String colour, String group, int position) {
        db.sql(
                        """
                        insert into directory.area (code, name, colour, working_group, position)
                        values (:code, :name, :colour, nullif(:group, ''), :position)
                        on conflict (code) do update
                           set name = excluded.name, colour = excluded.colour,
                               working_group = excluded.working_group,
                               position = excluded.position
                        """)
                .param("code", code)
                .param("name", name)
                .param("colour", colour)
                .param("group", group)
                .param("position", position)
                .update();
    }

    void replaceGroupMembers(List<GroupMember> members) {
        db.sql("delete from directory.group_member").update();
        db.sql(
                        """
                        insert into directory.group_member (working_group, member, role, position)
                        select working_group, member, role, position
                          from unnest(:groups::text[], :members::text[], :roles::text[])
                               with ordinality as new (working_group, member, role, position)
                        """)
                .param("groups", members.stream().map(GroupMember::group).toArray(String[]::new))
                .param("members", members.stream().map(GroupMember::member).toArray(String[]::new))
                .param("roles", members.stream().map(GroupMember::role).toArray(String[]::new))
                .update();
    }

    private static Organisation organisation(ResultSet row, int number) throws SQLException {
        return new Organisation(
                row.getString("code"),
                row.getString("name"),
                kind(row.getString("kind")),
                texts(row, "aliases"),
                row.getString("division"),
                row.getBoolean("assumed"));
    }

    static Kind kind(String text) {
        return Kind.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }
}
