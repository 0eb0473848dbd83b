import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';

const ENCODING = 'binary/encrypted';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM over every payload the engine stores; the key never leaves our processes. */
export function createEncryptingCodec(secret: Buffer): PayloadCodec {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'duban payload codec', 32));
  const { Payload: Message } = proto.temporal.api.common.v1;

  const seal = (payload: Payload): Payload => {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, iv);
    const sealed = Buffer.concat([cipher.update(Message.encode(payload).finish()), cipher.final()]);
    return { metadata: { encoding: Buffer.from(ENCODING) }, data: Buffer.concat([iv, sealed, cipher.getAuthTag()]) };
  };

  const open = (payload: Payload): Payload => {
    if (Buffer.from(payload.metadata?.['encoding'] ?? []).toString() !== ENCODING) return payload;
    const data = Buffer.from(payload.data ?? []);
    const decipher = createDecipheriv('aes-256-gcm', key, data.subarray(0, IV_BYTES));
    decipher.setAuthTag(data.subarray(data.length - TAG_BYTES));
    return Message.decode(Buffer.concat([decipher.update(data.subarray(IV_BYTES, data.length - TAG_BYTES)), decipher.final()]));
  };

  return {
    async encode(payloads) {
      return payloads.map(seal);
    },
    async decode(payloads) {
      return payloads.map(open);
    },
  };
}
