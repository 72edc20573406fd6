package org.thalweg.analysis.landscape.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.stationary.Certificate;

/** Points as rows: θ as little endian doubles, the loss and the orbit size as decimal texts of any length. */
final class PointRows {

    static final String INSERT = "INSERT INTO point VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String SELECT = "SELECT * FROM point ORDER BY id";

    private PointRows() {}

    static void bind(PreparedStatement statement, LandscapePoint point) throws SQLException {
        statement.setLong(1, point.id());
        statement.setBytes(2, bytes(point.theta()));
        statement.setString(3, point.loss().toString());
        statement.setInt(4, point.morseIndex());
        statement.setDouble(5, point.gradientNormInf());
        statement.setString(6, point.orbitSize().toString());
        statement.setString(7, point.origin());
        Optional<Certificate> certificate = point.certificate();
        statement.setObject(8, certificate.map(Certificate::morseIndex).orElse(null));
        statement.setObject(9, certificate.map(Certificate::radius).orElse(null));
        statement.setObject(10, certificate.map(Certificate::distance).orElse(null));
        statement.setObject(11, certificate.map(Certificate::newtonBound).orElse(null));
        statement.setObject(12, certificate.map(Certificate::contraction).orElse(null));
        statement.setObject(13, certificate.map(Certificate::smallestCurvature).orElse(null));
    }

    static LandscapePoint read(ResultSet row) throws SQLException {
        int certifiedIndex = row.getInt(8);
        Optional<Certificate> certificate = row.wasNull()
                ? Optional.empty()
                : Optional.of(new Certificate(
                        row.getDouble(9),
                        row.getDouble(10),
                        row.getDouble(11),
                        row.getDouble(12),
                        certifiedIndex,
                        row.getDouble(13)));
        return new LandscapePoint(
                row.getLong(1),
                doubles(row.getBytes(2)),
                new BigDecimal(row.getString(3)),
                row.getInt(4),
                number(row, 5),
                new BigInteger(row.getString(6)),
                certificate,
                row.getString(7));
    }

    /** SQLite keeps NaN as NULL. */
    private static double number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }

    private static byte[] bytes(double[] theta) {
        ByteBuffer buffer = ByteBuffer.allocate(theta.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asDoubleBuffer().put(theta);
        return buffer.array();
    }

    private static double[] doubles(byte[] bytes) {
        double[] theta = new double[bytes.length / Double.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(theta);
        return theta;
    }
}
