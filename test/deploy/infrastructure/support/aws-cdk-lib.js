// Stand-ins for the names of aws-cdk-lib that a construct may use: they write down what is made, and do nothing else.
export const made = { functions: [], logGroups: [], roles: [], topics: [], tags: {} };
export const place = {};
const arn = (service, region, name) =>
  ["arn", place.partition, service, region, place.account, name].join(":");
export const Stack = { of: () => ({ account: place.account, region: place.region }) };
export const Duration = { seconds: (seconds) => seconds };
export const RemovalPolicy = { DESTROY: "destroy" };
export const Tags = {
  of: () => ({
    add: (key, value) => {
      made.tags[key] = value;
    },
  }),
};
export const aws_iam = {
  Role: class {
    constructor(_scope, _id, props) {
      made.roles.push(props);
      this.roleArn = arn("iam", "", `role/${props.roleName}`);
    }
  },
  ServicePrincipal: class {
    constructor(service, options = {}) {
      this.statements = [
        { Principal: { Service: service }, ...(options.conditions && { Condition: options.conditions }) },
      ];
    }
  },
  ArnPrincipal: class {
    constructor(arn) {
      this.statements = [{ Principal: { AWS: arn } }];
    }
  },
  CompositePrincipal: class {
    constructor(...all) {
      this.statements = all.flatMap(({ statements }) => statements);
    }
  },
  PolicyDocument: { fromJson: (document) => document },
};
export const aws_kms = { Key: { fromKeyArn: (_scope, _id, keyArn) => keyArn } };
export const aws_lambda = {
  Function: class {
    constructor(_scope, _id, props) {
      made.functions.push(props);
      this.functionArn = arn("lambda", place.region, `function:${props.functionName}`);
    }
  },
  Runtime: { NODEJS_22_X: "nodejs22.x", NODEJS_24_X: "nodejs24.x" },
  Architecture: { X86_64: "x86_64", ARM_64: "arm64" },
};
export const aws_logs = {
  LogGroup: class {
    constructor(_scope, _id, props) {
      made.logGroups.push(props);
      this.logGroupName = props.logGroupName;
    }
  },
};
export const aws_sns = {
  Topic: class {
    constructor(_scope, _id, props) {
      made.topics.push(props);
      this.topicArn = arn("sns", place.region, props.topicName);
    }
  },
};
