import { QRCode as AntQrCode } from "antd";
import styles from "./qr-code.module.css";

const SIZE = 184;

/** A QR code drawn on this device, dark on white in any light, because cameras read it so. */
export function QrCode(props: { value: string; label: string }) {
  const { value, label } = props;
  return (
    <div className={styles.code} role="img" aria-label={label}>
      <div aria-hidden="true">
        <AntQrCode type="svg" value={value} size={SIZE} bordered={false} color="#000" bgColor="#fff" />
      </div>
    </div>
  );
}
