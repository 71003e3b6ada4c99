using SalesBot.Worker.Commands;

return await SalesBotCommand.Run(args);
