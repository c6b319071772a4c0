package org.wupian.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/// The facts of an exported set as views of the schema `fact` (湖中事实), so that the SQL of a formula
/// runs as it stands. A fact is a file `fact.<name>.parquet` or a folder of that name.
final class LakeFacts {

    private LakeFacts() {}

    /// Of facts that keep what was known before, only what is known now.
    ///
    /// @throws IllegalArgumentException when a fact is not there
    static void open(SparkSession spark, String folder, Collection<String> names) {
        spark.sql("create database if not exists fact");
        for (String name : names) {
            String path = folder + "/fact." + name + ".parquet";
            if (!exists(spark, path)) {
                throw new IllegalArgumentException(
                        "a formula reads fact.%s, and there is no %s".formatted(name, path));
            }
            boolean remembers =
                    Arrays.asList(spark.read().parquet(path).columns()).contains("known_until");
            spark.sql(
                    "create or replace view fact.%s as select * from parquet.`%s`%s"
                            .formatted(name, path, remembers ? " where known_until is null" : ""));
        }
    }

    private static boolean exists(SparkSession spark, String file) {
        Path path = new Path(file);
        try {
            FileSystem files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
            return files.exists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
