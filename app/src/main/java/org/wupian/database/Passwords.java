package org.wupian.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// The generated passwords of the embedded database's three roles (内嵌数据库口令).
///
/// @param superuser for backup and extensions only
/// @param owner owns and migrates the tables, is no superuser
/// @param app what the product works as; owns nothing and policies apply to it
record Passwords(Login superuser, Login owner, Login app) {

    static Passwords in(Path file) throws IOException {
        if (!Files.exists(file)) {
            SecretFile.write(
                    file,
                    "superuser=%s%nowner=%s%napp=%s%n"
                            .formatted(
                                    SecretFile.random(), SecretFile.random(), SecretFile.random()));
        }
        Properties lines = new Properties();
        lines.load(new StringReader(Files.readString(file)));
        return new Passwords(
                new Login("postgres", lines.getProperty("superuser")),
                new Login("wupian_owner", lines.getProperty("owner")),
                new Login("wupian_app", lines.getProperty("app")));
    }
}
